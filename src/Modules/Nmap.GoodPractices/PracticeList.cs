using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.GoodPractices.Data;

namespace Nmap.GoodPractices;

/// <param name="Chosen">It narrows the list now.</param>
internal sealed record FacetValue(string Value, int Count, bool Chosen);

/// <summary>One page of lessons, with how many there would be for each value of each facet.</summary>
internal sealed record PracticePage(PracticeFilter Filter, IReadOnlyList<ItemCard> Cards, int Count, int Number, int Pages, IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> Facets);

/// <summary>Lessons that a reader may see, narrowed and counted.</summary>
internal sealed class PracticeList(ContentLibrary library)
{
    private const int Size = 20;

    public async Task<PracticePage> OfAsync(PracticeFilter filter, string culture, int page, Reader reader, CancellationToken cancel)
    {
        var all = library.VisibleTo(reader).OfType(nameof(GoodPractice));
        var found = Once(filter.Narrow(all), filter, culture);
        var facets = await FacetsAsync(all, filter, culture, cancel);
        var count = await found.CountAsync(cancel);
        var pages = Math.Max(1, (count + Size - 1) / Size);
        var number = Math.Clamp(page, 1, pages);
        return new(filter, await found.CardsAsync((number - 1) * Size, Size, cancel), count, number, pages, facets);
    }

    /// <summary>Each lesson once, unless one language was asked for.</summary>
    private static ContentQuery Once(ContentQuery texts, PracticeFilter filter, string culture) => filter.Language is null ? texts.Preferring(culture) : texts;

    private static async Task<IReadOnlyDictionary<string, IReadOnlyList<FacetValue>>> FacetsAsync(ContentQuery all, PracticeFilter filter, string culture, CancellationToken cancel)
    {
        var pillars = await CountAsync(Rows("pillar").GroupBy(p => p.Pillar).Select(g => new Counted { Value = g.Key, Count = g.Count() }), cancel);
        var kinds = await CountAsync(Rows("type").GroupBy(p => p.Kind).Select(g => new Counted { Value = g.Key, Count = g.Count() }), cancel);
        var places = await CountAsync(Rows("place").Where(p => p.Place != null).GroupBy(p => p.Place!).Select(g => new Counted { Value = g.Key, Count = g.Count() }), cancel);
        var levels = await Rows("level").GroupBy(_ => 1).Select(g => new { National = g.Count(p => p.National), Regional = g.Count(p => p.Regional), International = g.Count(p => p.International) }).FirstOrDefaultAsync(cancel);
        return new Dictionary<string, IReadOnlyList<FacetValue>>
        {
            ["pillar"] = Values(Vocabulary.Pillars.Keys, pillars, filter.Pillar),
            ["level"] = Values(Vocabulary.Levels.Keys, new() { ["national"] = levels?.National ?? 0, ["regional"] = levels?.Regional ?? 0, ["international"] = levels?.International ?? 0 }, filter.Level),
            ["type"] = Values(Vocabulary.Kinds.Keys, kinds, filter.Kind),
            ["place"] = Values(places.Keys.Order(StringComparer.Ordinal), places, filter.Place),
            ["lang"] = Values(null, await filter.With("lang", null).Narrow(all).CulturesAsync(cancel), filter.Language),
        };

        // The other filters hold; the facet's own does not, so that its other values can be chosen.
        IQueryable<PracticeIndex> Rows(string facet)
        {
            var others = filter.With(facet, null);
            return Once(others.Narrow(all), others, culture).Index<PracticeIndex>();
        }
    }

    private static async Task<Dictionary<string, int>> CountAsync(IQueryable<Counted> counted, CancellationToken cancel)
        => await counted.ToDictionaryAsync(c => c.Value, c => c.Count, cancel);

    private static List<FacetValue> Values(IEnumerable<string>? order, Dictionary<string, int> counts, string? chosen)
        => [.. (order ?? counts.Keys.Order(StringComparer.Ordinal)).Select(v => new FacetValue(v, counts.GetValueOrDefault(v), v == chosen)).Where(v => v.Count > 0 || v.Chosen)];

    private sealed class Counted
    {
        public required string Value { get; init; }
        public required int Count { get; init; }
    }
}
