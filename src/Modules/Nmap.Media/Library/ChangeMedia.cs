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
internal sealed class ChangeMedia(NmapDb db, ISite site, MediaUses uses)
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

    /// <summary>The file and everything drawn from it goes at once; the words stay for the texts that showed it.</summary>
    public Task TakeBackAsync(string id, bool consentWithdrawn, string? reason, long? revision, Reader by, CancellationToken cancel)
        => DoAsync(id, revision, by, consentWithdrawn ? "Media.ConsentWithdrawn" : "Media.TakenBack", async item =>
        {
            if (item.IsGone) { throw new RefusedException(Refusal.WrongState, Phrase.Of("It is no longer kept.")); }
            if (consentWithdrawn && item.Consent is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("No consent is kept for it, so none can be withdrawn. Take it back for another reason."), "Why"); }
            item.Go(consentWithdrawn ? GoneReason.ConsentWithdrawn : GoneReason.TakenBack, site.Today);
            await DropFilesAsync(id, cancel);
        }, cancel, reason);

    public Task RemoveAsync(string id, long? revision, Reader by, CancellationToken cancel) => DoAsync(id, revision, by, "Media.Removed", async item =>
    {
        if ((await uses.OfAsync(id, Reader.System, cancel)).Count > 0) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Texts use it. Take it out of them first; they are listed on its page.")); }
        await DropFilesAsync(id, cancel);
        db.Remove(item);
    }, cancel);

    /// <summary>Removes the files of everything whose consent is over.</summary>
    public async Task EndOverAsync(CancellationToken cancel)
    {
        var today = site.Today;
        foreach (var id in await db.Set<MediaItem>().Where(i => i.GoneOn == null && i.Consent!.ExpiresOn < today).Select(i => i.Id).ToListAsync(cancel))
        {
            await DoAsync(id, null, Reader.System, "Media.ConsentExpired", async item =>
            {
                item.Go(GoneReason.ConsentExpired, today);
                await DropFilesAsync(id, cancel);
            }, cancel);
        }
    }

    private async Task DropFilesAsync(string id, CancellationToken cancel)
    {
        foreach (var name in await db.Set<Rendition>().Where(r => r.ItemId == id).Select(r => r.Name).ToListAsync(cancel)) { db.Remove(new Rendition { ItemId = id, Name = name }); }
    }

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
