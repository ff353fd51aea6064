using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Capture;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Verbs;

/// <summary>Keeps what a person types for an agenda item: unsaved text, or notes of one's own.</summary>
internal sealed class Jot(NmapDb db, Shelf shelf, ISite site)
{
    public static bool MayNote(Meeting meeting, Reader by) => by.Can(Permissions.TakeMinutes) || by.Can(Permissions.Arrange) || (meeting.OthersMayNote && by.Can(Permissions.Answer));

    /// <summary>An empty text forgets what was kept.</summary>
    public async Task KeepAsync(string meetingId, int number, JottingKind kind, string? typed, Reader by, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var meeting = await shelf.MeetingAsync(meetingId, by, cancel);
        Allow(meeting, kind, by);
        var item = meeting.InOrder.ElementAtOrDefault(number - 1) ?? throw RefusedException.Missing();
        var text = CleanText.Of(typed);
        if (text.Length > MinutesItem.Longest) { throw MinutesItem.TooLong(text.Length, "Lines"); }
        if (kind == JottingKind.Own && await db.Set<Minutes>().AnyAsync(m => m.MeetingId == meetingId && m.State != MinutesStates.Draft, cancel))
        {
            throw new RefusedException(Refusal.WrongState, Phrase.Of("The minutes are in circulation; notes are no longer taken for them."));
        }
        var old = await db.Set<Jotting>().SingleOrDefaultAsync(j => j.MeetingId == meetingId && j.AgendaItemId == item.Id && j.PersonId == by.PersonId && j.Kind == kind, cancel);
        if (text.Length == 0 && old is not null) { db.Remove(old); }
        if (text.Length > 0)
        {
            var row = old ?? db.Add(new Jotting { MeetingId = meetingId, AgendaItemId = item.Id, PersonId = by.PersonId!, Kind = kind }).Entity;
            (row.Text, row.At) = (text, site.Now);
        }
        try { await db.SaveChangesAsync(cancel); }
        catch (DbUpdateException) { throw WriteMinutes.Stale("Lines"); }
    }

    public Task<Jotting?> MineAsync(string meetingId, string agendaItemId, JottingKind kind, Reader by, CancellationToken cancel)
        => db.Set<Jotting>().AsNoTracking().SingleOrDefaultAsync(j => j.MeetingId == meetingId && j.AgendaItemId == agendaItemId && j.PersonId == by.PersonId && j.Kind == kind, cancel);

    /// <summary>Everybody's own notes; for those who take the minutes.</summary>
    public async Task<IReadOnlyList<Jotting>> OwnAsync(string meetingId, Reader by, CancellationToken cancel)
    {
        WriteMinutes.Allow(by);
        return [.. (await db.Set<Jotting>().AsNoTracking().Where(j => j.MeetingId == meetingId && j.Kind == JottingKind.Own).ToListAsync(cancel)).OrderBy(j => j.At)];
    }

    private static void Allow(Meeting meeting, JottingKind kind, Reader by)
    {
        if (by.PersonId is null || (kind == JottingKind.Draft ? !by.Can(Permissions.TakeMinutes) : !MayNote(meeting, by)))
        {
            throw new RefusedException(Refusal.NotYours, Phrase.Of("Notes are taken by the secretariat and the facilitator, and by members where the meeting allows it."));
        }
    }
}
