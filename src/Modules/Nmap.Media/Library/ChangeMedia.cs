using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Media.Cleaning;
using Nmap.Media.Contracts;

namespace Nmap.Media.Library;

/// <summary>Everything that is done to one item after it was brought; each in one save, with its trace.</summary>
internal sealed class ChangeMedia(NmapDb db, ISite site)
{
    public Task DescribeAsync(string id, Described words, long? revision, Reader by, CancellationToken cancel) => DoAsync(id, revision, by, "Media.Described", item =>
    {
        words.Check(site.Today);
        words.PutAll(item);
        item.Described();
        return Task.CompletedTask;
    }, cancel);

    public Task ClearAsync(string id, long? revision, Reader by, CancellationToken cancel)
    {
        if (!by.Can(Permissions.Clear)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Your role does not clear pictures and recordings.")); }
        return DoAsync(id, revision, by, "Media.Cleared", item =>
        {
            item.Clear(by, site.Today);
            return Task.CompletedTask;
        }, cancel);
    }

    public Task FocusAsync(string id, int x, int y, long? revision, Reader by, CancellationToken cancel) => DoAsync(id, revision, by, "Media.Focused", async item =>
    {
        if (item.Kind != MediaKind.Picture) { throw RefusedException.Missing(); }
        if (item.IsGone) { throw new RefusedException(Refusal.WrongState, Phrase.Of("It is no longer kept, so nothing is changed in it.")); }
        item.Described();
        (item.FocusX, item.FocusY) = (x, y);
        var plain = $"{item.Width}.";
        var largest = await db.Set<Rendition>().AsNoTracking().FirstAsync(r => r.ItemId == id && r.Name.StartsWith(plain) && (r.MediaType == "image/jpeg" || r.MediaType == "image/png"), cancel);
        foreach (var crop in Darkroom.Crops(id, largest.Bytes, x, y))
        {
            if (await db.Set<Rendition>().SingleOrDefaultAsync(r => r.ItemId == id && r.Name == crop.Name, cancel) is { } old)
            {
                item.Bytes -= old.Length;
                db.Entry(old).CurrentValues.SetValues(crop);
            }
            else { db.Add(crop); }
            item.Bytes += crop.Length;
        }
    }, cancel);

    internal async Task DoAsync(string id, long? revision, Reader by, string act, Func<MediaItem, Task> change, CancellationToken cancel, string? reason = null)
    {
        if (!by.Can(Permissions.Keep) && !by.Can(Permissions.Clear)) { throw RefusedException.Missing(); }
        await using var work = await db.BeginAsync(cancel);
        var item = await db.Set<MediaItem>().Include(i => i.Consent).SingleOrDefaultAsync(i => i.Id == id, cancel) ?? throw RefusedException.Missing();
        item.CheckRevision(revision);
        await change(item);
        db.Tell(new MediaChanged(id, item.IsShown(site.Today)));
        try { await db.CommitAsync(new Act(act, "Media", id, by) { Reason = reason }, cancel); }
        catch (DbUpdateConcurrencyException) { throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody changed this in between. Look at it again before you save.")); }
    }
}
