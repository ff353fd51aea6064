using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.Media.Reading;

/// <summary>An item with the list of its files, for one reader.</summary>
/// <param name="AsKeeper">The reader keeps the library and sees what others do not yet.</param>
internal sealed record MediaShown(MediaItem Item, IReadOnlyList<RenditionMark> Files, bool AsKeeper);

/// <summary>Items by their ids, and the pictures at the head of texts; what was fetched for a page is not fetched twice.</summary>
internal sealed class MediaShelf(NmapDb db, ContentLibrary library, ISite site)
{
    private readonly Dictionary<string, MediaShown?> _shown = [];
    private readonly Dictionary<string, string?> _heads = [];

    public async Task<IReadOnlyDictionary<string, MediaShown>> OfAsync(IReadOnlyCollection<string> ids, Reader reader, CancellationToken cancel)
    {
        var missing = ids.Where(i => !_shown.ContainsKey(i)).Distinct().ToList();
        if (missing.Count > 0)
        {
            var items = await db.Set<MediaItem>().AsNoTracking().Include(i => i.Consent).Where(i => missing.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancel);
            var files = (await db.Set<Rendition>().AsNoTracking().Where(r => missing.Contains(r.ItemId))
                .Select(r => new RenditionMark(r.ItemId, r.Name, r.MediaType, r.Width, r.Height, r.Length, r.Sha256)).ToListAsync(cancel)).ToLookup(r => r.ItemId);
            foreach (var id in missing) { _shown[id] = items.GetValueOrDefault(id) is { } item ? new(item, [.. files[id]], reader.Can(Permissions.Keep)) : null; }
        }
        return ids.Where(i => _shown[i] is not null).Distinct().ToDictionary(i => i, i => _shown[i]!);
    }

    /// <summary>The picture of one item where readers may be shown it today in this language.</summary>
    public async Task<MediaShown?> PictureAsync(string? id, Reader reader, string culture, CancellationToken cancel)
        => id is not null && (await OfAsync([id], reader, cancel)).GetValueOrDefault(id) is { Item.Kind: MediaKind.Picture } shown && shown.Item.IsShown(site.Today)
            && (shown.Item.ShowsPersons != true || shown.Item.Consent!.CoversLanguage(culture)) ? shown : null;

    /// <summary>Fetches the pictures of a whole list at once.</summary>
    public async Task FetchAsync(IReadOnlyCollection<string> setIds, Reader reader, CancellationToken cancel)
    {
        var missing = setIds.Where(s => !_heads.ContainsKey(s)).Distinct().ToList();
        if (missing.Count == 0) { return; }
        var found = await library.VisibleTo(reader).PicturesAsync(missing, cancel);
        foreach (var set in missing) { _heads[set] = found.GetValueOrDefault(set); }
        if (found.Count > 0) { await OfAsync([.. found.Values.Distinct()], reader, cancel); }
    }

    public async Task<MediaShown?> HeadOfAsync(string setId, Reader reader, string culture, CancellationToken cancel)
    {
        await FetchAsync([setId], reader, cancel);
        return await PictureAsync(_heads[setId], reader, culture, cancel);
    }
}
