using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Verbs;

/// <summary>By when items have to be in, and from when their order stands.</summary>
internal sealed class SetDeadlines(NmapDb db, Shelf shelf, ISite site)
{
    public async Task RunAsync(string meetingId, DateOnly? itemsIn, DateOnly? orderFixed, Reader by, CancellationToken cancel)
    {
        Arranging.Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var meeting = await shelf.MeetingAsync(meetingId, by, cancel);
        meeting.SetDeadlines(itemsIn, orderFixed, site);
        Arranging.Touch(db, site, meeting);
        await db.CommitAsync(new Act("Meeting.DeadlinesSet", nameof(Meeting), meetingId, by), cancel);
    }
}
