using Nmap.Cms;

namespace Nmap.Meetings;

/// <summary>What is recorded of one organisation.</summary>
/// <param name="Person">Name of who came for it, where known.</param>
/// <param name="CameAtId">Agenda item at which it came, when it came late.</param>
internal sealed record AttendanceLine(string OrganisationId, Presence Presence, DelegationLevel? Level = null, string? Person = null, string? CameAtId = null, string? LeftAtId = null)
{
    /// <summary>What the row said when the form was opened, see <see cref="Attendance.Mark"/>; null to write in any case.</summary>
    public string? Was { get; init; }
}

/// <summary>Who came for an organisation, from when to when, and what it says of itself.</summary>
internal sealed partial class Attendance
{
    /// <summary>Name of the representative or alternate, as recorded; stays when the person moves on.</summary>
    public string? Person { get; set; }

    /// <summary>Agenda item at which it came late.</summary>
    public string? CameAtId { get; set; }

    /// <summary>Agenda item at which it left.</summary>
    public string? LeftAtId { get; set; }

    /// <summary>When its own people said that they were there, though nobody had recorded it.</summary>
    public DateTimeOffset? StatedAt { get; set; }
    public string? StatedById { get; set; }
    public string? StatedPerson { get; set; }
    public StatementState? Statement { get; set; }
    public string? Objection { get; set; }

    public bool IsThere => Presence is Presence.Present or Presence.Alternate;

    /// <summary>All that a person recorded of it, to tell whether somebody changed it meanwhile.</summary>
    public string Mark => $"{Presence}|{Level}|{Person}|{CameAtId}|{LeftAtId}";

    public void Record(AttendanceLine line, Meeting meeting)
    {
        var there = line.Presence is Presence.Present or Presence.Alternate;
        var (came, left) = (there ? Place(line.CameAtId, meeting) : null, there ? Place(line.LeftAtId, meeting) : null);
        if (came > left) { throw new RefusedException(Refusal.Invalid, Phrase.Of("{2} cannot leave at item {0} when it came at item {1}."), "Left", left!, came!); }
        (Presence, Level, Person) = (line.Presence, there ? line.Level : null, there && !string.IsNullOrWhiteSpace(line.Person) ? line.Person.Trim() : null);
        (CameAtId, LeftAtId) = (came is null ? null : line.CameAtId, left is null ? null : line.LeftAtId);
        // Somebody else than whom it named: then it is what was recorded that stands, not what it said of itself.
        if (there && Statement is StatementState.Open or StatementState.Confirmed) { Statement = Person is null || Person == StatedPerson ? StatementState.Confirmed : null; }
    }

    public void State(string? personId, string? person, DateTimeOffset now)
    {
        if (IsThere) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Your organisation is recorded as present already.")); }
        (StatedAt, StatedById, StatedPerson, Statement, Objection) = (now, personId, string.IsNullOrWhiteSpace(person) ? null : person.Trim(), StatementState.Open, null);
    }

    public void Settle(bool confirmed, string? reason)
    {
        if (Statement != StatementState.Open) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This statement is settled already.")); }
        if (!confirmed && string.IsNullOrWhiteSpace(reason)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why you object; the organisation reads it."), "Reason"); }
        (Statement, Objection) = confirmed ? (StatementState.Confirmed, null) : (StatementState.Objected, reason!.Trim());
        if (confirmed) { (Presence, Person) = (Presence.Present, StatedPerson); }
    }

    private static int? Place(string? agendaItemId, Meeting meeting)
        => string.IsNullOrEmpty(agendaItemId) ? null : meeting.PlaceOf(agendaItemId) ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("The agenda has no such item."), "Came");
}

/// <summary>What became of an organisation's own word that it was there.</summary>
internal enum StatementState
{
    Open,
    Confirmed,
    Objected,
}

/// <summary>Somebody who was in the room for no organisation of the platform.</summary>
internal sealed class Guest
{
    public string Id { get; set; } = Ids.New();
    public string MeetingId { get; set; } = "";
    public string Name { get; set; } = "";

    /// <summary>Where the guest comes from, in free words.</summary>
    public string Organisation { get; set; } = "";
}
