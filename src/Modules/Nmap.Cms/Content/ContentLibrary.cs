using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.Cms.Content;

/// <summary>The reading door: every channel begins with <see cref="VisibleTo"/>.</summary>
public sealed class ContentLibrary(NmapDb db, ContentTypes types, Inserts inserts, ISite site, TimeProvider clock)
{
    /// <summary>Published versions that this reader may read now, with the values of the day in the place of their names.</summary>
    public ContentQuery VisibleTo(Reader reader) => new(db, Live(reader), inserts);

    /// <summary>Newest versions, drafts included, that this reader may read: the desk of writers and reviewers.</summary>
    public ContentQuery DeskOf(Reader reader) => new(db, Desk(reader));

    /// <summary>The published and the newest version of everything that this reader may see: what a copy of the platform's texts holds.</summary>
    public ContentQuery AllOf(Reader reader)
    {
        var (desk, live) = (Desk(reader), Live(reader));
        return new(db, db.Set<ItemRow>().Where(i => desk.Any(d => d.VersionId == i.VersionId) || live.Any(l => l.VersionId == i.VersionId)));
    }

    /// <summary>Each item once: its newest version if the reader may see that, else the published one.</summary>
    public ContentQuery NewestTo(Reader reader)
    {
        var (desk, live) = (Desk(reader), Live(reader));
        if (!reader.IsSystem && reader.PersonId is null) { return new(db, live, inserts); }
        return new(db, db.Set<ItemRow>().Where(i => desk.Any(d => d.VersionId == i.VersionId)
            || (live.Any(l => l.VersionId == i.VersionId) && !desk.Any(d => d.ItemId == i.ItemId))), reader.IsSystem || Reviewed(reader).Count > 0 ? null : inserts);
    }

    /// <summary>Why an item that was public is no longer; null when it never was, or still is.</summary>
    public Task<string?> WithdrawnBecauseAsync(string type, string itemId, CancellationToken cancel = default)
        => Gone().Where(i => i.ItemId == itemId && i.Type == type).Select(i => i.Reason ?? "").FirstOrDefaultAsync(cancel);

    /// <summary>One item as this reader may see it; null when it does not exist for them.</summary>
    /// <param name="live">The published version; otherwise the newest that the reader may see.</param>
    public async Task<ContentItem?> FindAsync(string itemId, Reader reader, bool live = false, CancellationToken cancel = default)
        => (live ? null : await DeskOf(reader).Items([itemId]).FirstAsync(cancel)) ?? await VisibleTo(reader).Items([itemId]).FirstAsync(cancel);

    /// <summary>The published version under a newer wording; null when the newest is the published one, or nothing of it is published.</summary>
    public async Task<ContentItem?> UnderAsync(ContentItem newest, Reader reader, CancellationToken cancel = default)
        => newest.Published ? null : await VisibleTo(reader).Items([newest.ContentItemId]).FirstAsync(cancel);

    /// <summary>The versions of an item that this reader may see, newest first.</summary>
    public async Task<IReadOnlyList<ItemCard>> VersionsAsync(string itemId, Reader reader, CancellationToken cancel = default)
    {
        var all = db.Set<ItemRow>().Where(i => i.ItemId == itemId).Where(Drafts(reader));
        var versions = await new ContentQuery(db, all).ChangedAsync(0, 500, cancel);
        return versions.Count > 0 ? versions : await VisibleTo(reader).Items([itemId]).CardsAsync(0, 1, cancel);
    }

    /// <summary>One version, with the neutral fields as they were then; null when it does not exist for this reader.</summary>
    public Task<ContentItem?> VersionAsync(string itemId, string versionId, Reader reader, CancellationToken cancel = default)
        => new ContentQuery(db, db.Set<ItemRow>().Where(i => i.ItemId == itemId && i.VersionId == versionId).Where(Drafts(reader))).FirstAsync(cancel);

    /// <summary>What stands at an address: a text, the address it moved to, why it was withdrawn, or nothing.</summary>
    public async Task<AddressAnswer> AtAsync(string culture, string path, Reader reader, CancellationToken cancel = default)
    {
        var live = Live(reader);
        var here = live.Where(i => i.Culture == culture && i.Path == path).Select(i => i.SetId);
        var languages = await new ContentQuery(db, live.Where(i => i.SetId == here.FirstOrDefault()), inserts).LoadAllAsync(cancel);
        if (languages.Find(i => i.Culture == culture && i.Path == path) is { } item) { return new(item) { Languages = languages }; }
        if (await new ContentQuery(db, Live(reader).Where(i => db.Set<RedirectRow>().Any(r => r.Culture == culture && r.Path == path && r.ItemId == i.ItemId)))
            .FirstAsync(cancel) is { } moved) { return new(null, $"/{moved.Culture}/{moved.Path}"); }
        var gone = await Gone().Where(i => i.Culture == culture
                && (i.Path == path || db.Set<RedirectRow>().Any(r => r.Culture == culture && r.Path == path && r.ItemId == i.ItemId)))
            .Select(i => new { i.Reason }).FirstOrDefaultAsync(cancel);
        return gone is null ? new(null) : new(null, null, gone.Reason ?? "");
    }

    /// <summary>Digest of the source's text as published, to tell whether a translation is older; null when it is the source itself.</summary>
    public async Task<bool> IsOlderThanSourceAsync(ContentItem item, CancellationToken cancel = default)
    {
        if (item.IsSource || item.SourceDigest is null) { return false; }
        var source = await db.Set<ItemRow>().Where(i => i.SetId == item.LocalizationSet && i.IsSource && i.Published).Select(i => i.Parts).FirstOrDefaultAsync(cancel);
        return source is not null && ItemMapping.Digest(ItemMapping.Object(source)) != item.SourceDigest;
    }

    /// <summary>The next instant at which something becomes visible by itself; what is cached must not outlive it.</summary>
    public async Task<DateTimeOffset?> NextInstantAsync(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var visible = await db.Set<ItemRow>().Where(i => i.Published && i.VisibleFrom > now).MinAsync(i => i.VisibleFrom, cancel);
        var scheduled = await db.Set<ItemRow>().Where(i => i.Latest && i.PublishAt > now).MinAsync(i => i.PublishAt, cancel);
        return visible is null || scheduled < visible ? scheduled ?? visible : visible;
    }

    /// <summary>Versions that everybody could read until they were withdrawn, the last withdrawn first, archived since or not; a newer wording may stand over one at the desk.</summary>
    private IQueryable<ItemRow> Gone() => db.Set<ItemRow>().Where(i => (i.State == "withdrawn" || (i.State == "archived" && i.Reason != null)) && i.Audience == "public" && i.PublishedAt != null
        && !db.Set<ItemRow>().Any(o => o.ItemId == i.ItemId && o.Published)).OrderByDescending(i => i.State == "withdrawn").ThenByDescending(i => i.ModifiedAt);

    private IQueryable<ItemRow> Live(Reader reader)
    {
        var now = clock.GetUtcNow();
        var published = db.Set<ItemRow>().Where(i => i.Published);
        if (reader.IsSystem) { return published; }
        var today = site.Today;
        published = published.Where(i => i.LastDay == null || i.LastDay >= today);
        if (!reader.IsMember) { return published.Where(i => i.Audience == "public" && (i.VisibleFrom == null || i.VisibleFrom <= now)); }
        var (me, mine, reviews) = (reader.PersonId, reader.Organisations.ToList(), Reviewed(reader));
        return published.Where(i =>
            ((i.Audience == "public" || i.Audience == "members" || i.Audience == "chatham-house" || mine.Any(o => i.Audience.Contains(o)))
                && (i.VisibleFrom == null || i.VisibleFrom <= now || reviews.Contains(i.Type)))
            || (i.AuthorId == me && me != null));
    }

    private IQueryable<ItemRow> Desk(Reader reader) => db.Set<ItemRow>().Where(i => i.Latest).Where(Drafts(reader));

    private Expression<Func<ItemRow, bool>> Drafts(Reader reader)
    {
        if (reader.IsSystem) { return _ => true; }
        var (me, mine, reviews) = (reader.PersonId, reader.Organisations.ToList(), Reviewed(reader));
        // Whoever approves reads what is sent for approval, also when its readers will be others.
        var approves = reader.Is(Roles.Lead) || reader.Is(Roles.Deputy);
        return i => (i.AuthorId == me && me != null) || (reviews.Contains(i.Type)
            && ((approves && i.State != "draft" && i.Audience != "author") || i.Audience == "public" || i.Audience == "members" || i.Audience == "chatham-house" || mine.Any(o => i.Audience.Contains(o))));
    }

    private List<string> Reviewed(Reader reader) => [.. types.All.Where(t => t.Reviewers.Any(reader.Is)).Select(t => t.Name)];
}

/// <param name="Item">What stands there.</param>
/// <param name="MovedTo">Root-relative address to redirect to.</param>
/// <param name="GoneBecause">Why it was withdrawn; the text itself is not given.</param>
public sealed record AddressAnswer(ContentItem? Item, string? MovedTo = null, string? GoneBecause = null)
{
    /// <summary>The same text in every language that the reader may see, this one included.</summary>
    public IReadOnlyList<ContentItem> Languages { get; init; } = [];
}
