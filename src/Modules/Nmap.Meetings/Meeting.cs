using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Meetings;

/// <summary>One meeting of the platform: when, where, about what, and how far it is.</summary>
internal sealed partial class Meeting
{
    public string Id { get; set; } = Ids.New();

    /// <summary>Counts the platform's meetings from 1; minutes and decisions carry it.</summary>
    public int Number { get; set; }

    public string Slug { get; set; } = "";
    public Texts Title { get; set; } = Texts.Empty;
    public Texts Place { get; set; } = Texts.Empty;
    public DateTimeOffset StartsAt { get; set; }
    public int DurationMinutes { get; set; } = 120;
    public string TimeZone { get; set; } = "UTC";

    /// <summary>The one objective it is about: an obligation's code or free text.</summary>
    public string Focus { get; set; } = "";

    /// <summary>Its date and title may be announced.</summary>
    public bool IsPublic { get; set; }

    public MeetingState State { get; set; }
    public string? CancelReason { get; set; }

    /// <summary>When somebody closed it; null where nobody did.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Grows with each invitation sent, as calendar programs expect.</summary>
    public int Sequence { get; set; }

    /// <summary>The series it belongs to; null for a single meeting.</summary>
    public string? SeriesId { get; set; }

    /// <summary>Its agenda items on the status and on the challenges of the obligations, see <see cref="AgendaRoles"/>.</summary>
    public string? StatusItemId { get; set; }
    public string? ChallengesItemId { get; set; }

    public long Revision { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
    public List<AgendaItem> Agenda { get; } = [];
    public List<Attendance> Attendance { get; } = [];
    public List<Guest> Guests { get; } = [];

    public DateTimeOffset EndsAt => StartsAt.AddMinutes(DurationMinutes);

    /// <summary>Closed before its hour, it ended then.</summary>
    public DateTimeOffset EndedAt => ClosedAt is { } closed && closed < EndsAt ? closed : EndsAt;

    public IReadOnlyList<AgendaItem> InOrder => [.. Agenda.OrderBy(a => a.IsLate).ThenBy(a => a.Position)];

    /// <summary>Nobody has been told of a day, so that it may still be asked about.</summary>
    public bool HasNoInvitation => State is MeetingState.Planned or MeetingState.AgendaApproved;

    /// <summary>Agenda item that the room talks about now; chosen by who takes the minutes.</summary>
    public string? CurrentItemId { get; set; }

    /// <summary>Members outside the secretariat may write own notes for the minutes.</summary>
    public bool OthersMayNote { get; set; }

    /// <summary>From half an hour before until an hour after: what is being recorded shows on the screen in the room.</summary>
    public bool IsInTheRoom(DateTimeOffset now) => State != MeetingState.Cancelled && now >= StartsAt.AddMinutes(-30) && now <= EndsAt.AddHours(1);

    /// <summary>Number of an agenda item from 1; null where there is none.</summary>
    public int? PlaceOf(string? agendaItemId) => InOrder.Select((a, i) => (a.Id, Place: (int?)(i + 1))).FirstOrDefault(a => a.Id == agendaItemId).Place;

    public bool HasStarted(DateTimeOffset now) => StartsAt <= now;

    public void ApproveAgenda()
    {
        if (State is MeetingState.Cancelled or MeetingState.Closed) { throw Wrong(Phrase.Of("This meeting is over or cancelled.")); }
        if (!AwaitsApproval) { throw Wrong(Phrase.Of("The agenda of this meeting is approved already.")); }
        if (Agenda.Count == 0) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Add at least one agenda item first."), "Agenda"); }
        State = State == MeetingState.Planned ? MeetingState.AgendaApproved : State;
        ApprovedAgenda = Meetings.ApprovedAgenda.Of(this).ToJson();
    }

    public void Invite(DateTimeOffset now)
    {
        if (State is MeetingState.Cancelled or MeetingState.Closed) { throw Wrong(Phrase.Of("This meeting is over or cancelled.")); }
        if (HasStarted(now)) { throw Wrong(Phrase.Of("This meeting has begun; nobody can be invited any more.")); }
        // Those who have the invitation already keep it, and the links in it; only who came later gets one.
        if (State == MeetingState.Invited) { return; }
        State = MeetingState.Invited;
        Sequence++;
    }

    /// <summary>What people were told when they were invited; null before that and when the meeting is over.</summary>
    public string? Announced => State == MeetingState.Invited ? $"{StartsAt:O} {DurationMinutes} {TimeZone} {Place.ToJson()} {Title.ToJson()}" : null;

    public void Cancel(string? reason)
    {
        if (State is MeetingState.Cancelled or MeetingState.Closed) { throw Wrong(Phrase.Of("This meeting is over or cancelled.")); }
        if (string.IsNullOrWhiteSpace(reason)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why the meeting is cancelled."), "Reason"); }
        (State, CancelReason) = (MeetingState.Cancelled, reason.Trim());
        Sequence++;
    }

    public void Close(DateTimeOffset now)
    {
        if (State is MeetingState.Cancelled or MeetingState.Closed) { throw Wrong(Phrase.Of("This meeting is over or cancelled.")); }
        if (!HasStarted(now)) { throw Wrong(Phrase.Of("This meeting has not begun yet.")); }
        (State, ClosedAt) = (MeetingState.Closed, now);
    }

    /// <summary>Minutes of it are out, so it was held.</summary>
    public void WasHeld()
    {
        if (State != MeetingState.Cancelled) { State = MeetingState.Closed; }
    }

    /// <summary>Its summary is public, and with it that the meeting took place.</summary>
    public void BecomePublic() => IsPublic = true;

    public AgendaItem AddItem(Texts title, int minutes = 20, string? obligation = null)
    {
        var item = new AgendaItem { Title = title, Minutes = minutes, Obligation = obligation };
        Put(item, late: false);
        return item;
    }

    private static RefusedException Wrong(string sentence) => new(Refusal.WrongState, sentence);
}

internal enum MeetingState
{
    Planned,
    AgendaApproved,
    Invited,
    Closed,
    Cancelled,
}

/// <summary>Whether an organisation was in the room.</summary>
internal sealed partial class Attendance
{
    public string MeetingId { get; set; } = "";
    public string OrganisationId { get; set; } = "";
    public Presence Presence { get; set; }

    /// <summary>The highest rank that a body of the State sent; null where nobody noted it.</summary>
    public DelegationLevel? Level { get; set; }
}

/// <summary>How high a body of the State was represented.</summary>
internal enum DelegationLevel
{
    /// <summary>Desk officer, adviser, engineer.</summary>
    Technical,

    /// <summary>Director, head of department.</summary>
    Senior,

    /// <summary>Minister, deputy minister, secretary of state.</summary>
    Political,
}

internal enum Presence
{
    Unknown,
    Present,
    Alternate,
    Excused,
    Absent,
}
