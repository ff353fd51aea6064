using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.Media.Library;

/// <summary>What somebody looks for in the library.</summary>
/// <param name="Words">All of them must be there, in any language.</param>
/// <param name="State"><c>waiting</c>, <c>cleared</c>, <c>ends</c> or <c>gone</c>.</param>
internal sealed record MediaAsked(string? Words = null, MediaKind? Kind = null, string? State = null);

/// <summary>Lists of the library, newest first.</summary>
internal sealed class MediaList(NmapDb db, ISite site)
{
    public const int EndsSoonDays = 30;

    public async Task<(IReadOnlyList<MediaItem> Items, int Count)> PageAsync(MediaAsked asked, int page, int size, CancellationToken cancel)
    {
        var found = Of(asked);
        return (await found.OrderByDescending(i => i.BroughtOn).ThenBy(i => i.Id).Skip((page - 1) * size).Take(size).ToListAsync(cancel), await found.CountAsync(cancel));
    }

    /// <summary>By id, for cursors.</summary>
    public Task<List<MediaItem>> AfterAsync(MediaAsked asked, string? after, int take, CancellationToken cancel)
        => Of(asked).Where(i => after == null || string.Compare(i.Id, after) > 0).OrderBy(i => i.Id).Take(take).ToListAsync(cancel);

    private IQueryable<MediaItem> Of(MediaAsked asked)
    {
        var items = db.Set<MediaItem>().AsNoTracking().Include(i => i.Consent).AsQueryable();
        foreach (var word in (asked.Words ?? "").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(8)) { items = items.Where(i => i.Words.Contains(word)); }
        if (asked.Kind is { } kind) { items = items.Where(i => i.Kind == kind); }
        var (today, soon) = (site.Today, site.Today.AddDays(EndsSoonDays));
        return asked.State switch
        {
            "waiting" => items.Where(i => i.GoneOn == null && i.ClearedOn == null),
            "cleared" => items.Where(i => i.GoneOn == null && i.ClearedOn != null && (i.ShowsPersons != true || (i.Consent!.WithdrawnOn == null && (i.Consent.ExpiresOn == null || i.Consent.ExpiresOn >= today)))),
            "ends" => items.Where(i => i.GoneOn == null && i.Consent!.WithdrawnOn == null && i.Consent.ExpiresOn >= today && i.Consent.ExpiresOn <= soon),
            "gone" => items.Where(i => i.GoneOn != null),
            _ => items,
        };
    }
}
