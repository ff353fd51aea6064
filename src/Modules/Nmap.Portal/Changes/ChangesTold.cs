using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Content;
using Nmap.Cms.Data;

namespace Nmap.Portal.Changes;

/// <summary>One change as everybody may read it.</summary>
/// <param name="Number">Of the wording that it led to; its differences stand at <c>/changes/{Number}</c>.</param>
/// <param name="Since">When readers first saw that wording.</param>
/// <param name="Line">In the language of the text.</param>
internal sealed record PublicChange(int Number, DateTimeOffset Since, string Line);

/// <summary>The reading door of notes on changes: only those of wordings that everybody could read, while the text itself is public.</summary>
internal sealed class ChangesTold(NmapDb db, Editions editions, ContentTypes types)
{
    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<PublicChange>> OfAsync(ContentItem item, CancellationToken cancel)
    {
        // Most texts were never changed: then this is all that is asked.
        var notes = await db.Set<ChangeNote>().AsNoTracking().Where(n => n.ItemId == item.ContentItemId && n.Line != null).ToDictionaryAsync(n => n.VersionId, n => n.Line!, cancel);
        if (notes.Count == 0) { return []; }
        var known = await editions.OfAsync(item.ContentType, item.ContentItemId, cancel);
        return [.. known.Skip(1).Where(e => notes.ContainsKey(e.VersionId)).Select(e => new PublicChange(e.Number, e.From, notes[e.VersionId])).Reverse()];
    }

    /// <summary>What was said of these very wordings, for a list of them.</summary>
    public Task<Dictionary<string, string>> LinesAsync(IReadOnlyCollection<string> versionIds, CancellationToken cancel)
        => db.Set<ChangeNote>().AsNoTracking().Where(n => n.Line != null && versionIds.Contains(n.VersionId)).ToDictionaryAsync(n => n.VersionId, n => n.Line!, cancel);

    public Task<ChangeNote?> OfVersionAsync(ContentItem item, CancellationToken cancel)
        => db.Set<ChangeNote>().AsNoTracking().SingleOrDefaultAsync(n => n.VersionId == item.ContentItemVersionId, cancel);

    /// <summary>What was said last of a wording that readers have not seen: the form begins with it.</summary>
    public async Task<ChangeNote?> LastMeantAsync(ContentItem item, CancellationToken cancel)
    {
        var seen = (await editions.OfAsync(item.ContentType, item.ContentItemId, cancel)).Select(e => e.VersionId).ToHashSet();
        var notes = await db.Set<ChangeNote>().AsNoTracking().Where(n => n.ItemId == item.ContentItemId).ToListAsync(cancel);
        return notes.Where(n => !seen.Contains(n.VersionId)).MaxBy(n => n.ToldAt);
    }

    /// <summary>Would this wording take the place of one that everybody reads?</summary>
    public async Task<bool> AsksAsync(ContentItem item, CancellationToken cancel)
        => item is { Published: false } && item.Audience == Audience.Public && types[item.ContentType].InEditor && (await editions.OfAsync(item.ContentType, item.ContentItemId, cancel)).Count > 0;
}
