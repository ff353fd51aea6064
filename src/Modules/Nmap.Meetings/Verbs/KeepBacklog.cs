using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Verbs;

/// <summary>Topics that wait for a meeting: added, changed, taken onto an agenda, or dropped.</summary>
internal sealed class KeepBacklog(NmapDb db, Shelf shelf, KnownFields known, ISite site)
{
    public async Task<BacklogItem> AddAsync(AgendaFields fields, string? seriesId, Reader by, CancellationToken cancel)
    {
        Arranging.Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var item = db.Add(new BacklogItem { Fields = await known.CheckedAsync(fields, null, cancel), SeriesId = await KnownAsync(seriesId, cancel), AddedOn = site.Today }).Entity;
        await CommitAsync("BacklogItem.Added", item, null, by, cancel);
        return item;
    }

    public async Task ChangeAsync(string id, AgendaFields fields, string? seriesId, long? revision, Reader by, CancellationToken cancel)
    {
        Arranging.Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var item = await FindAsync(id, cancel);
        if (revision is { } mine && mine != item.Revision) { throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody changed this item while you were writing. What stands now is shown above your form; what you typed is still in it.")); }
        (item.Fields, item.SeriesId, item.Revision) = (await known.CheckedAsync(fields, item.Fields, cancel), await KnownAsync(seriesId, cancel), item.Revision + 1);
        await CommitAsync("BacklogItem.Changed", item, null, by, cancel);
    }

    public async Task<Meeting> TakeAsync(string id, string? meetingId, Reader by, CancellationToken cancel)
    {
        Arranging.Allow(by);
        if (string.IsNullOrEmpty(meetingId)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose the meeting it goes to."), "To"); }
        await using var work = await db.BeginAsync(cancel);
        var (waiting, meeting) = (await FindAsync(id, cancel), await shelf.MeetingAsync(meetingId, by, cancel));
        Arranging.Coming(meeting, site, "To");
        var item = waiting.ToItem(site.Today);
        meeting.Put(item, meeting.IsLateOn(site.Today, site));
        db.Entry(item).State = EntityState.Added;
        db.Add(AgendaStep.Of(item, AgendaStepKind.FromBacklog, waiting.AddedOn, meeting.Id));
        db.Remove(waiting);
        Arranging.Touch(db, site, meeting);
        await CommitAsync("BacklogItem.Taken", waiting, null, by, cancel);
        return meeting;
    }

    public async Task DropAsync(string id, string? reason, Reader by, CancellationToken cancel)
    {
        Arranging.Allow(by);
        if (string.IsNullOrWhiteSpace(reason)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why it is dropped."), "Reason"); }
        await using var work = await db.BeginAsync(cancel);
        var item = await FindAsync(id, cancel);
        db.Remove(item);
        await CommitAsync("BacklogItem.Dropped", item, reason.Trim(), by, cancel);
    }

    private async Task<string?> KnownAsync(string? seriesId, CancellationToken cancel)
        => string.IsNullOrEmpty(seriesId) ? null : await db.Set<Series>().AnyAsync(s => s.Id == seriesId, cancel) ? seriesId
            : throw new RefusedException(Refusal.Invalid, Phrase.Of("There is no such series of meetings."), "Series");

    private async Task<BacklogItem> FindAsync(string id, CancellationToken cancel)
        => await db.Set<BacklogItem>().SingleOrDefaultAsync(b => b.Id == id, cancel) ?? throw RefusedException.Missing();

    private Task CommitAsync(string act, BacklogItem item, string? reason, Reader by, CancellationToken cancel)
        => db.CommitAsync(new Act(act, nameof(BacklogItem), item.Id, by) { Reason = reason }, cancel);
}
