using Nmap.Cms.Facts;

namespace Nmap.Meetings.Contracts;

/// <summary>A member proposed an item for a coming meeting.</summary>
public sealed record ItemProposed(string ProposalId) : IFact;

/// <summary>A proposal was taken, kept for later, or declined.</summary>
public sealed record ProposalAnswered(string ProposalId) : IFact;

/// <summary>A topic that was put off twice is offered to the political component; told once in its life.</summary>
public sealed record ItemOffered(string LineId) : IFact;

/// <summary>An item left the platform's agendas; nothing about it is to be found any more.</summary>
public sealed record AgendaItemRemoved(string ItemId, string MeetingId) : IFact;

/// <summary>A document of an agenda item was added, replaced or withdrawn.</summary>
public sealed record PaperChanged(string PaperId, string ItemId) : IFact;
