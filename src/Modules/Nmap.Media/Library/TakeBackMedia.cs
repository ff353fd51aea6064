using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Media.Contracts;

namespace Nmap.Media.Library;

/// <summary>Takes items back from every page, and removes those that no text shows.</summary>
internal sealed class TakeBackMedia(NmapDb db, ISite site, MediaUses uses, ChangeMedia change, IFileStore files)
{
    /// <summary>The file and everything drawn from it goes at once; the words stay for the texts that showed it.</summary>
    public Task BackAsync(string id, bool consentWithdrawn, string? reason, long? revision, Reader by, CancellationToken cancel)
        => change.DoAsync(id, revision, by, consentWithdrawn ? "Media.ConsentWithdrawn" : "Media.TakenBack", async item =>
        {
            if (item.IsGone) { throw new RefusedException(Refusal.WrongState, Phrase.Of("It is no longer kept.")); }
            if (consentWithdrawn && item.Consent is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("No consent is kept for it, so none can be withdrawn. Take it back for another reason."), "Why"); }
            item.Go(consentWithdrawn ? GoneReason.ConsentWithdrawn : GoneReason.TakenBack, site.Today);
            await DropFilesAsync(id, cancel);
        }, cancel, reason);

    public Task AwayAsync(string id, long? revision, Reader by, CancellationToken cancel) => change.DoAsync(id, revision, by, "Media.Removed", async item =>
    {
        if ((await uses.OfAsync(id, Reader.System, cancel)).Count > 0) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Texts use it. Take it out of them first; they are listed on its page.")); }
        await DropFilesAsync(id, cancel);
        if (item.Consent?.PaperId is { } paper) { await files.RemoveAsync(paper, KeepConsent.OwnerOf(id), cancel); }
        item.Go(GoneReason.TakenBack, site.Today);
        db.Remove(item);
    }, cancel);

    /// <summary>Removes the files of everything whose consent is over.</summary>
    public async Task EndOverAsync(CancellationToken cancel)
    {
        var today = site.Today;
        foreach (var id in await db.Set<MediaItem>().Where(i => i.GoneOn == null && i.Consent!.ExpiresOn < today).Select(i => i.Id).ToListAsync(cancel))
        {
            await change.DoAsync(id, null, Reader.System, "Media.ConsentExpired", async item =>
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
}
