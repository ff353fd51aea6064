using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;

namespace Nmap.Cms.Content;

/// <summary>One wording of a text that everybody could read.</summary>
/// <param name="Number">Counts from 1, in each language by itself.</param>
/// <param name="From">Since when everybody could.</param>
public sealed record Edition(int Number, string VersionId, DateTimeOffset From);

/// <summary>What public texts said before. They are shown only while the text itself is public: what was withdrawn is gone in all its wordings.</summary>
public sealed class Editions(NmapDb db, TimeProvider clock)
{
    /// <summary>Oldest first; empty when strangers do not read the text now.</summary>
    public async Task<IReadOnlyList<Edition>> OfAsync(string type, string itemId, CancellationToken cancel = default)
    {
        var rows = await Public(type, itemId).OrderBy(i => i.ModifiedAt).ThenBy(i => i.VersionId)
            .Select(i => new { i.VersionId, i.Published, i.PublishedAt, i.ModifiedAt, i.VisibleFrom }).ToListAsync(cancel);
        return rows.TrueForAll(r => !r.Published) ? []
            : [.. rows.Select((r, i) => new Edition(i + 1, r.VersionId, Later(i == 0 ? r.PublishedAt ?? r.ModifiedAt : r.ModifiedAt, r.VisibleFrom)))];
    }

    /// <summary>That wording. What is kept once for all languages (dates, places, choices) is as it is published today.</summary>
    public async Task<ContentItem?> ReadAsync(string type, string itemId, string versionId, CancellationToken cancel = default)
    {
        var found = await (from i in Public(type, itemId) join s in db.Set<SetRow>() on i.SetId equals s.SetId where i.VersionId == versionId select new { Item = i, Set = s })
            .AsNoTracking().SingleOrDefaultAsync(cancel);
        return found is null ? null : ItemMapping.ToItem(found.Item, found.Set, asPublished: true);
    }

    private IQueryable<ItemRow> Public(string type, string itemId)
    {
        var now = clock.GetUtcNow();
        return db.Set<ItemRow>().Where(i => i.Type == type && i.ItemId == itemId && (i.Published || i.State == "published") && i.Audience == "public" && (i.VisibleFrom == null || i.VisibleFrom <= now));
    }

    private static DateTimeOffset Later(DateTimeOffset at, DateTimeOffset? visibleFrom) => visibleFrom > at ? visibleFrom.Value : at;
}
