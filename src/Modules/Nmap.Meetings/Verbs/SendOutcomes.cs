using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Verbs;

/// <summary>Sends the draft's decisions and action points to every member before the full minutes: they stand in their registers, not adopted yet.</summary>
internal sealed class SendOutcomes(NmapDb db, Shelf shelf, ISite site)
{
    public async Task<Minutes> RunAsync(string meetingId, long? revision, Reader by, CancellationToken cancel)
    {
        WriteMinutes.Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var meeting = await shelf.MeetingAsync(meetingId, by, cancel);
        var minutes = await shelf.MinutesOfAsync(meetingId, by, cancel) ?? throw RefusedException.Missing();
        if (revision is { } mine && mine != minutes.Revision) { throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody changed these minutes in between. Read them again before you decide.")); }
        minutes.SendOutcomes(site.Now);
        meeting.WasHeld();
        await Register.FillAsync(db, meeting, minutes, site.DayOf(meeting.StartsAt), cancel);
        minutes.Revision++;
        db.Tell(new OutcomesSent(minutes.Id, meeting.Id));
        db.Tell(new MeetingChanged(meeting.Id));
        await db.CommitAsync(new Act("Minutes.OutcomesSent", nameof(Minutes), minutes.Id, by), cancel);
        return minutes;
    }
}
