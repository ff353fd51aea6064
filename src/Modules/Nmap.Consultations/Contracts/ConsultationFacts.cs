using Nmap.Cms.Facts;

namespace Nmap.Consultations.Contracts;

/// <summary>A consultation was opened, answered, changed or closed with its result.</summary>
public sealed record ConsultationChanged(string ConsultationId) : IFact;

/// <summary>Those who keep a consultation offer an amendment to whoever objects; its word is waited for.</summary>
/// <param name="Revision">Of the question, since a second amendment may follow the first.</param>
public sealed record AmendmentOffered(string ObjectionId, long Revision) : IFact;

/// <summary>What came out of a question is recorded; nobody changes a position any more.</summary>
public sealed record OutcomeRecorded(string QuestionId) : IFact;
