using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Verbs;

internal sealed record GuestLine(string? Name, string? Organisation);

/// <summary>Records who was in the room, until the minutes are adopted and it stands as it is.</summary>
internal sealed class RecordAttendance(NmapDb db, Shelf shelf, IForum forum, OwnPeople people, ISite site)
{
    /// <param name="guests">All there were; null leaves them.</param>
    /// <param name="guestsWere">What <see cref="MarkOf"/> said when the form was opened; null to write in any case.</param>
    public async Task RunAsync(string id, IReadOnlyList<AttendanceLine> lines, IReadOnlyList<GuestLine>? guests, Reader by, CancellationToken cancel, string? guestsWere = null)
    {
        ArrangeMeeting.Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var meeting = await OpenAsync(id, by, cancel);
        // Before anything is written, so that the form shows what is stored beside what was typed.
        foreach (var line in lines) { await CheckAsync(meeting, line, cancel); }
        Check(guests ?? []);
        List<(string, string)> stale = [];
        foreach (var line in lines) { Write(meeting, line, stale); }
        if (guests is not null && MarkOf(guests) != guestsWere) { SetGuests(meeting, guests, guestsWere, stale); }
        if (stale.Count > 0)
        {
            // The form shows what is stored, not what was about to be.
            db.ChangeTracker.Clear();
            throw new InvalidContentException(stale);
        }
        await CommitAsync(meeting, "Meeting.AttendanceRecorded", by, cancel);
    }

    /// <summary>An organisation that nobody recorded says that it was there; the time of saying so is kept.</summary>
    public async Task StateAsync(string id, string? person, Reader by, CancellationToken cancel)
    {
        if (by.Organisation is not { } mine || !by.Can(Permissions.Answer)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Only somebody who speaks for an organisation says that it was there.")); }
        await using var work = await db.BeginAsync(cancel);
        var meeting = await OpenAsync(id, by, cancel);
        if (!meeting.HasStarted(site.Now)) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This meeting has not begun yet.")); }
        Row(meeting, mine).State(by.PersonId, person, site.Now);
        await CommitAsync(meeting, "Meeting.AttendanceStated", by, cancel);
    }

    public async Task SettleAsync(string id, string organisationId, bool confirmed, string? reason, Reader by, CancellationToken cancel)
    {
        ArrangeMeeting.Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var meeting = await OpenAsync(id, by, cancel);
        (meeting.Attendance.FirstOrDefault(a => a.OrganisationId == organisationId) ?? throw RefusedException.Missing()).Settle(confirmed, reason);
        await CommitAsync(meeting, confirmed ? "Meeting.StatementConfirmed" : "Meeting.StatementObjected", by, cancel);
    }

    private async Task<Meeting> OpenAsync(string id, Reader by, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var meeting = await shelf.MeetingAsync(id, by, cancel);
        if (meeting.State == MeetingState.Cancelled) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This meeting is over or cancelled.")); }
        if (await db.Set<Minutes>().AnyAsync(m => m.MeetingId == id && m.State == MinutesStates.Adopted, cancel))
        {
            throw new RefusedException(Refusal.WrongState, Phrase.Of("The minutes are adopted, so the attendance stands as it is."));
        }
        return meeting;
    }

    private async Task CheckAsync(Meeting meeting, AttendanceLine line, CancellationToken cancel)
    {
        var typed = new Attendance();
        try
        {
            typed.Record(line, meeting);
            if (typed.Person is { } name && meeting.Attendance.All(a => a.OrganisationId != line.OrganisationId || a.Person != name)) { await people.CheckAsync(line.OrganisationId, name, site.DayOf(meeting.StartsAt), "Person", cancel); }
        }
        catch (RefusedException e)
        {
            throw new RefusedException(e.Kind, e.Message, $"{e.Field}[{line.OrganisationId}]", [.. e.Arguments, (await forum.FindAsync(line.OrganisationId, cancel))?.Name.ToString() ?? ""]);
        }
    }

    private static void Check(IReadOnlyList<GuestLine> guests)
    {
        var nameless = guests.Select((g, i) => (g, i)).Where(g => string.IsNullOrWhiteSpace(g.g.Name) && !string.IsNullOrWhiteSpace(g.g.Organisation)).Select(g => (int?)g.i).FirstOrDefault();
        if (nameless is { } at) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Give the name of each guest."), $"Guests[{at}].Name"); }
    }

    private void Write(Meeting meeting, AttendanceLine line, List<(string, string)> stale)
    {
        var (row, typed) = (Row(meeting, line.OrganisationId), new Attendance());
        typed.Record(line, meeting);
        if (typed.Mark == line.Was) { return; }
        if (line.Was is not null && row.Mark != line.Was && row.Mark != typed.Mark) { stale.Add(($"Presence[{line.OrganisationId}]", Phrase.Of("Somebody recorded something else here while you were writing. Save again to put what you chose in its place."))); }
        row.Record(line, meeting);
    }

    private Attendance Row(Meeting meeting, string organisationId)
        => meeting.Attendance.FirstOrDefault(a => a.OrganisationId == organisationId) ?? db.Add(new Attendance { MeetingId = meeting.Id, OrganisationId = organisationId }).Entity;

    public static string MarkOf(IEnumerable<GuestLine> guests)
        => string.Join('|', guests.Where(g => !string.IsNullOrWhiteSpace(g.Name) || !string.IsNullOrWhiteSpace(g.Organisation)).Select(g => $"{g.Name?.Trim()}, {g.Organisation?.Trim()}"));

    private void SetGuests(Meeting meeting, IReadOnlyList<GuestLine> guests, string? were, List<(string, string)> stale)
    {
        if (were is not null && MarkOf(meeting.Guests.Select(g => new GuestLine(g.Name, g.Organisation))) != were) { stale.Add(("Guests[0].Name", Phrase.Of("Somebody changed the guests while you were writing. Look at the list on another page; save again to put yours in its place."))); }
        db.RemoveRange(meeting.Guests);
        foreach (var guest in guests.Where(g => !string.IsNullOrWhiteSpace(g.Name))) { db.Add(new Guest { MeetingId = meeting.Id, Name = guest.Name!.Trim(), Organisation = guest.Organisation?.Trim() ?? "" }); }
    }

    private async Task CommitAsync(Meeting meeting, string act, Reader by, CancellationToken cancel)
    {
        (meeting.Revision, meeting.ChangedAt) = (meeting.Revision + 1, site.Now);
        db.Tell(new MeetingChanged(meeting.Id));
        await db.CommitAsync(new Act(act, nameof(Meeting), meeting.Id, by), cancel);
    }
}
