using Nmap.Cms.Facts;

namespace Nmap.Consultations.Contracts;

/// <summary>A consultation was opened, answered, changed or closed with its result.</summary>
public sealed record ConsultationChanged(string ConsultationId) : IFact;
