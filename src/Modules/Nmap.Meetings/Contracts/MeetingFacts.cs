using Nmap.Cms.Facts;

namespace Nmap.Meetings.Contracts;

/// <summary>People were asked to come; a second time after a change.</summary>
public sealed record MeetingAnnounced(string MeetingId, int Sequence) : IFact;

public sealed record MeetingCancelled(string MeetingId) : IFact;

/// <summary>An organisation said whether it comes, or took that back.</summary>
public sealed record InvitationAnswered(string MeetingId, string OrganisationId) : IFact;

/// <summary>A meeting's date, place, agenda or state was changed.</summary>
public sealed record MeetingChanged(string MeetingId) : IFact;

/// <summary>Members were asked which date suits them; a second time with a higher round.</summary>
public sealed record DatesAsked(string PollId, string MeetingId, int Round) : IFact;

/// <summary>Draft minutes went to the members; decisions and action points are in their registers.</summary>
public sealed record MinutesCirculated(string MinutesId, string MeetingId) : IFact;

/// <summary>An action point was given another day; its owner is told why.</summary>
public sealed record ActionPointPostponed(string ActionPointId, DateOnly From, DateOnly To, string Reason) : IFact;

/// <summary>Circulated minutes are a draft again.</summary>
/// <param name="Answered">Ids of the organisations whose answers lapsed with it.</param>
public sealed record MinutesTakenBack(string MinutesId, string MeetingId, string Reason, IReadOnlyList<string> Answered) : IFact;

/// <summary>Decisions and action points of a draft went to the members and stand in their registers, not adopted yet.</summary>
public sealed record OutcomesSent(string MinutesId, string MeetingId) : IFact;

/// <summary>Circulated minutes now exist whole in a promised language; the time of its readers begins.</summary>
public sealed record MinutesLanguageReady(string MinutesId, string MeetingId, string Culture) : IFact;

/// <summary>A numbered correction to adopted minutes is in force.</summary>
public sealed record CorrigendumAdopted(string CorrigendumId, string MinutesId, string MeetingId) : IFact;

public sealed record MinutesAnswered(string MinutesId, string MeetingId, string OrganisationId) : IFact;

/// <summary>A correction was not taken in; its author may keep it as a reservation.</summary>
public sealed record CorrectionDeclined(string MinutesId, string MeetingId, string AnswerId) : IFact;

public sealed record MinutesAdopted(string MinutesId, string MeetingId) : IFact;

/// <summary>The public summary may be shown.</summary>
public sealed record SummaryReleased(string MinutesId, string MeetingId) : IFact;

public sealed record ActionPointChanged(string ActionPointId) : IFact;

/// <summary>Who holds a decision, when it is reviewed or what took its place was changed.</summary>
public sealed record DecisionChanged(string DecisionId) : IFact;
