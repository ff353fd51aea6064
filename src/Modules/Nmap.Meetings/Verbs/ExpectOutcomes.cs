using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Verbs;

/// <summary>Notes what is expected of the items of an agenda, in one language.</summary>
internal sealed class ExpectOutcomes(NmapDb db, Shelf shelf, ISite site)
{
    /// <param name="lines">By agenda item; what is not named stays.</param>
    public async Task RunAsync(string meetingId, string culture, IReadOnlyDictionary<string, string?> lines, Reader by, CancellationToken cancel)
    {
        if (!by.Can(Permissions.Arrange)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Meetings are arranged by the secretariat, the facilitator or the lead.")); }
        await using var work = await db.BeginAsync(cancel);
        var meeting = await shelf.MeetingAsync(meetingId, by, cancel);
        if (meeting.State is MeetingState.Cancelled or MeetingState.Closed) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This meeting is over or cancelled.")); }
        foreach (var item in meeting.Agenda.Where(a => lines.ContainsKey(a.Id))) { item.Expect(culture, lines[item.Id]); }
        meeting.Revision++;
        meeting.ChangedAt = site.Now;
        db.Tell(new MeetingChanged(meeting.Id));
        await db.CommitAsync(new Act("Meeting.OutcomesExpected", nameof(Meeting), meeting.Id, by), cancel);
    }
}
