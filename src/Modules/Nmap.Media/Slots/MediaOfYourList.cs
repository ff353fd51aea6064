using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Media.Slots;

/// <summary>Pictures that wait to be cleared by somebody else, and consents that end soon.</summary>
internal sealed class MediaOfYourList(NmapDb db, ISite site, IStringLocalizer S) : IYourListSource
{
    private const int WarnedDays = 30, Most = 20;

    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (!reader.Can(Permissions.Keep)) { return []; }
        var (today, soon, me) = (site.Today, site.Today.AddDays(WarnedDays), reader.PersonId);
        var ending = await db.Set<MediaItem>().AsNoTracking().Include(i => i.Consent).Where(i => i.GoneOn == null && i.Consent!.WithdrawnOn == null && i.Consent.ExpiresOn >= today && i.Consent.ExpiresOn <= soon)
            .OrderBy(i => i.Consent!.ExpiresOn).Take(Most).ToListAsync(cancel);
        var waiting = !reader.Can(Permissions.Clear) ? [] : (await db.Set<MediaItem>().AsNoTracking().Include(i => i.Consent).Where(i => i.GoneOn == null && i.ClearedOn == null && i.BroughtBy != me)
            .OrderBy(i => i.BroughtOn).Take(Most).ToListAsync(cancel)).Where(i => i.Lacks(today) is null);
        return
        [
            .. ending.Select(i => new ListEntry(ListKind.Due, i.Name, Address(i), i.Consent!.ExpiresOn, S["A consent ends; then the picture goes from every page."])),
            .. waiting.Select(i => new ListEntry(ListKind.NeedsYourApproval, i.Name, Address(i), null, S["A picture or recording to clear"])),
        ];
    }

    private static string Address(MediaItem item) => "/workspace/media/" + item.Id;
}
