using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;

namespace Nmap.Cms.Content;

/// <summary>What a list shows of an item, without reading its body.</summary>
public sealed record ItemCard(string ItemId, string VersionId, string Type, string Culture, string SetId, bool IsSource, string Title, string Summary,
    string? Path, string State, string Audience, bool Published, DateTimeOffset? PublishedAt, DateTimeOffset ModifiedAt, DateTimeOffset? VisibleFrom, string? AuthorId)
{
    /// <summary>The platform of another country, and which, that it was taken over from; null for a text of this country.</summary>
    public string? Origin { get; init; }

    /// <summary>Root-relative public address.</summary>
    public string Address => $"/{Culture}/{Path}";
}

/// <summary>Texts that one reader may see, to be narrowed down.</summary>
public sealed class ContentQuery
{
    private readonly NmapDb _db;
    private readonly IQueryable<ItemRow> _rows;

    private readonly Inserts? _inserts;

    /// <param name="inserts">Fills in what texts name; null for who writes, and for packages.</param>
    internal ContentQuery(NmapDb db, IQueryable<ItemRow> rows, Inserts? inserts = null) => (_db, _rows, _inserts) = (db, rows, inserts);

    private ContentQuery With(IQueryable<ItemRow> rows) => new(_db, rows, _inserts);

    /// <summary>With the names of values as they were written, for what is to be written again elsewhere.</summary>
    public ContentQuery AsWritten() => new(_db, _rows);

    /// <summary>Texts that name one of these values, as in <c>[[figure:remaining]]</c>.</summary>
    public ContentQuery Naming(IReadOnlyList<string> references)
        => With(_rows.Where(i => references.Any(r => i.Parts.Contains(r))));

    public ContentQuery OfType(params string[] types)
        => With(types.Length == 1 ? _rows.Where(i => i.Type == types[0]) : _rows.Where(i => types.Contains(i.Type)));

    public ContentQuery InCulture(string culture) => With(_rows.Where(i => i.Culture == culture));

    /// <summary>Each text once: in this language where it exists, else in the one it was written in.</summary>
    public ContentQuery Preferring(string culture)
        => With(_rows.Where(i => i.Culture == culture || (i.IsSource && !_rows.Any(o => o.SetId == i.SetId && o.Culture == culture))));

    public ContentQuery InState(params string[] states)
        => With(states.Length == 1 ? _rows.Where(i => i.State == states[0]) : _rows.Where(i => states.Contains(i.State)));

    /// <summary>Only those on their way or taken back: few, however many are published.</summary>
    public ContentQuery Unpublished() => With(_rows.Where(i => i.State != "published"));

    public ContentQuery InSet(string setId) => With(_rows.Where(i => i.SetId == setId));

    public ContentQuery InSets(IReadOnlyCollection<string> setIds) => With(_rows.Where(i => setIds.Contains(i.SetId)));

    public ContentQuery Items(IReadOnlyCollection<string> itemIds) => With(_rows.Where(i => itemIds.Contains(i.ItemId)));

    /// <summary>Only those at one of these paths, in one of these languages.</summary>
    public ContentQuery At(IReadOnlyCollection<string> cultures, IReadOnlyCollection<string> paths)
        => With(_rows.Where(i => cultures.Contains(i.Culture) && i.Path != null && paths.Contains(i.Path)));

    public ContentQuery ChangedAfter(DateTimeOffset instant) => With(_rows.Where(i => i.ModifiedAt > instant));

    /// <summary>Last published from one instant to before another.</summary>
    public ContentQuery PublishedBetween(DateTimeOffset from, DateTimeOffset before) => With(_rows.Where(i => i.PublishedAt >= from && i.PublishedAt < before));

    public ContentQuery WrittenBy(string personId) => With(_rows.Where(i => i.AuthorId == personId));

    /// <summary>Leaves out texts that this person wrote in since they were last published.</summary>
    public ContentQuery NotWrittenIn(string personId)
    {
        var mine = "," + personId + ",";
        return With(_rows.Where(i => !i.WriterIds.Contains(mine)));
    }

    /// <summary>Translations only, or sources only.</summary>
    public ContentQuery Translations(bool areThey = true) => With(_rows.Where(i => i.IsSource != areThey));

    /// <summary>Only those with these words in the title.</summary>
    public ContentQuery Titled(string words)
    {
        var (typed, lower) = (words, words.ToLowerInvariant());
        // The database folds the case; its own function, not this one's, runs.
#pragma warning disable CA1304, CA1311, CA1862
        return With(_rows.Where(i => i.DisplayText.Contains(typed) || i.DisplayText.ToLower().Contains(lower)));
#pragma warning restore CA1304, CA1311, CA1862
    }

    /// <summary>Only those whose index row in the module's table meets the condition.</summary>
    public ContentQuery Where<TIndex>(Expression<Func<TIndex, bool>> condition) where TIndex : ContentIndex
    {
        var matching = _db.Set<TIndex>().Where(condition);
        return With(_rows.Where(i => matching.Any(x => x.VersionId == i.VersionId)));
    }

    /// <summary>Only those with this value in a field that the country added.</summary>
    public ContentQuery WhereField(string field, string value)
        => With(_rows.Where(i => _db.Set<FieldRow>().Any(f => f.VersionId == i.VersionId && f.Field == field && f.Text == value)));

    /// <summary>Only those that show this by reference: <c>media:ID</c>.</summary>
    public ContentQuery Showing(string reference) => WhereField(Embeds.Shown, reference);

    /// <summary>Pictures at the head of these texts, by the text's set.</summary>
    public async Task<IReadOnlyDictionary<string, string>> PicturesAsync(IReadOnlyCollection<string> setIds, CancellationToken cancel = default)
        => (await (from f in _db.Set<FieldRow>() join i in _rows on f.VersionId equals i.VersionId where f.Field == Embeds.Picture && setIds.Contains(i.SetId)
                   select new { i.SetId, Picture = f.Text! }).ToListAsync(cancel)).DistinctBy(p => p.SetId).ToDictionary(p => p.SetId, p => p.Picture);

    /// <summary>The module's index rows of these texts, to count and group.</summary>
    public IQueryable<TIndex> Index<TIndex>() where TIndex : ContentIndex
        => from x in _db.Set<TIndex>().AsNoTracking() join i in _rows on x.VersionId equals i.VersionId select x;

    public Task<int> CountAsync(CancellationToken cancel = default) => _rows.CountAsync(cancel);

    /// <summary>Last published first: the order of public lists.</summary>
    public Task<List<ItemCard>> CardsAsync(int skip, int take, CancellationToken cancel = default)
        => FilledAsync(Cards(_rows.OrderByDescending(i => i.PublishedAt).ThenByDescending(i => i.VersionId)).Skip(skip).Take(take), cancel);

    /// <summary>Last changed first: the order of a desk.</summary>
    public Task<List<ItemCard>> ChangedAsync(int skip, int take, CancellationToken cancel = default)
        => FilledAsync(Cards(_rows.OrderByDescending(i => i.ModifiedAt).ThenByDescending(i => i.VersionId)).Skip(skip).Take(take), cancel);

    /// <summary>Languages of these texts, each with how many there are.</summary>
    public Task<Dictionary<string, int>> CulturesAsync(CancellationToken cancel = default)
        => _rows.GroupBy(i => i.Culture).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);

    /// <summary>Stable order for cursors: by item id.</summary>
    public Task<List<ItemCard>> PageAsync(string? after, int take, CancellationToken cancel = default)
        => FilledAsync(Cards(_rows.Where(i => after == null || string.Compare(i.ItemId, after) > 0).OrderBy(i => i.ItemId)).Take(take), cancel);

    public Task<List<ContentItem>> LoadAsync(int take, string? after = null, CancellationToken cancel = default)
        => FilledAsync(Joined(_rows.Where(i => after == null || string.Compare(i.ItemId, after) > 0).OrderBy(i => i.ItemId).ThenBy(i => i.VersionId)).Take(take), cancel);

    /// <summary>Names of the types of these texts.</summary>
    public async Task<IReadOnlyList<string>> TypesAsync(CancellationToken cancel = default)
        => [.. (await _rows.Select(i => i.Type).Distinct().ToListAsync(cancel)).Order(StringComparer.Ordinal)];

    /// <summary>All of them, some at a time, in the order of their ids: for exports of any size.</summary>
    public async IAsyncEnumerable<ContentItem> StreamAsync(int page = 200, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel = default)
    {
        var (item, version) = ("", "");
        while (true)
        {
            var (lastItem, lastVersion) = (item, version);
            var rows = await Joined(_rows.Where(i => string.Compare(i.ItemId, lastItem) > 0 || (i.ItemId == lastItem && string.Compare(i.VersionId, lastVersion) > 0))
                .OrderBy(i => i.ItemId).ThenBy(i => i.VersionId)).Take(page).ToListAsync(cancel);
            foreach (var row in rows) { yield return ItemMapping.ToItem(row.Item, row.Set); }
            if (rows.Count < page) { yield break; }
            (item, version) = (rows[^1].Item.ItemId, rows[^1].Item.VersionId);
        }
    }

    /// <summary>For the few languages of one text: in no order, and without a limit.</summary>
    internal Task<List<ContentItem>> LoadAllAsync(CancellationToken cancel) => FilledAsync(Joined(_rows), cancel);

    public async Task<ContentItem?> FirstAsync(CancellationToken cancel = default)
        => await Joined(_rows).FirstOrDefaultAsync(cancel) is { } pair ? await FilledAsync(pair, cancel) : null;

    private async Task<List<ContentItem>> FilledAsync(IQueryable<Pair> pairs, CancellationToken cancel)
    {
        var items = new List<ContentItem>();
        foreach (var pair in await pairs.ToListAsync(cancel)) { items.Add(await FilledAsync(pair, cancel)); }
        return items;
    }

    private async Task<ContentItem> FilledAsync(Pair pair, CancellationToken cancel)
    {
        var item = ItemMapping.ToItem(pair.Item, pair.Set);
        return _inserts is not null && Inserts.MayStandIn(pair.Item.Parts) ? await _inserts.FilledAsync(item, cancel) : item;
    }

    private async Task<List<ItemCard>> FilledAsync(IQueryable<ItemCard> asked, CancellationToken cancel)
    {
        var cards = await asked.ToListAsync(cancel);
        if (_inserts is null || !cards.Any(c => Inserts.MayStandIn(c.Summary))) { return cards; }
        for (var i = 0; i < cards.Count; i++) { cards[i] = await _inserts.FilledAsync(cards[i], cancel); }
        return cards;
    }

    private IQueryable<Pair> Joined(IQueryable<ItemRow> rows)
        => from i in rows.AsNoTracking() join s in _db.Set<SetRow>().AsNoTracking() on i.SetId equals s.SetId select new Pair { Item = i, Set = s };

    private static IQueryable<ItemCard> Cards(IQueryable<ItemRow> rows) => rows.AsNoTracking().Select(i => new ItemCard(i.ItemId, i.VersionId, i.Type, i.Culture,
        i.SetId, i.IsSource, i.DisplayText, i.Summary, i.Path, i.State, i.Audience, i.Published, i.PublishedAt, i.ModifiedAt, i.VisibleFrom, i.AuthorId) { Origin = i.Origin });

    private sealed class Pair
    {
        public required ItemRow Item { get; init; }
        public required SetRow Set { get; init; }
    }
}
