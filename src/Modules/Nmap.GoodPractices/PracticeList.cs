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
internal sealed class PracticeList(ContentLibrary library, ContentTally tally)
{
    private const int Size = 20;

    public async Task<PracticePage> OfAsync(PracticeFilter filter, string culture, int page, Reader reader, CancellationToken cancel)
    {
        var all = library.VisibleTo(reader).OfType(nameof(GoodPractice));
        var groups = await GroupsAsync(all, filter, culture, reader, cancel);
        var count = groups.Of(filter, null);
        var pages = Math.Max(1, (count + Size - 1) / Size);
        var number = Math.Clamp(page, 1, pages);
        var found = filter.Narrow(all);
        var cards = await (filter.Language is null ? found.Preferring(culture) : found).CardsAsync((number - 1) * Size, Size, cancel);
        return new(filter, cards, count, number, pages, groups.Facets(filter));
    }

    /// <summary>A list narrowed by words is counted each time: nobody asks for the same words twice.</summary>
    private Task<PracticeGroups> GroupsAsync(ContentQuery all, PracticeFilter filter, string culture, Reader reader, CancellationToken cancel)
    {
        return filter.Words is null ? tally.OfAsync([nameof(GoodPractice)], reader, $"groups {culture}", CountAsync, cancel) : CountAsync();

        async Task<PracticeGroups> CountAsync()
        {
            var texts = new PracticeFilter(Words: filter.Words).Narrow(all);
            var lessons = await Groups(texts.Preferring(culture), culture).ToListAsync(cancel);
            var versions = new List<PracticeGroup>();
            foreach (var language in (await texts.CulturesAsync(cancel)).Keys) { versions.AddRange(await Groups(texts.InCulture(language), language).ToListAsync(cancel)); }
            return new(lessons, versions);
        }
    }

    private static IQueryable<PracticeGroup> Groups(ContentQuery texts, string culture)
        => from p in texts.Index<PracticeIndex>()
           group p by new { p.Pillar, p.Kind, p.Place, p.Tags, p.National, p.Regional, p.International } into g
           select new PracticeGroup(g.Key.Pillar, g.Key.Kind, g.Key.Place, g.Key.Tags, culture, g.Key.National, g.Key.Regional, g.Key.International, g.Count());
}

/// <summary>How many texts share the same values of every facet.</summary>
internal sealed record PracticeGroup(string Pillar, string Kind, string? Place, string Tags, string Culture, bool National, bool Regional, bool International, int Count)
{
    public bool Has(string facet, string value) => facet switch
    {
        "pillar" => Pillar == value,
        "level" => value switch { "national" => National, "regional" => Regional, _ => International },
        "type" => Kind == value,
        "topic" => Tags.Contains("," + value + ",", StringComparison.Ordinal),
        "place" => Place == value,
        _ => Culture == value,
    };
}

/// <summary>From these few groups every count of a list follows, whatever narrows it.</summary>
/// <param name="Lessons">Each lesson once, in the reader's language where it exists.</param>
/// <param name="Texts">Each lesson once a language.</param>
internal sealed record PracticeGroups(IReadOnlyList<PracticeGroup> Lessons, IReadOnlyList<PracticeGroup> Texts)
{
    private static readonly string[] Names = ["pillar", "level", "type", "topic", "place", "lang"];

    /// <param name="except">Facet that does not narrow, so that its other values can be chosen.</param>
    public int Of(PracticeFilter filter, string? except, string? value = null)
        => (except == "lang" || filter.Language is not null ? Texts : Lessons)
            .Where(g => Names.All(n => n == except ? value is null || g.Has(n, value) : filter[n] is not { } asked || g.Has(n, asked))).Sum(g => g.Count);

    public IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> Facets(PracticeFilter filter) => Names.ToDictionary(n => n, n => Values(n, filter));

    private IReadOnlyList<FacetValue> Values(string facet, PracticeFilter filter)
        => [.. Order(facet).Select(v => new FacetValue(v, Of(filter, facet, v), v == filter[facet])).Where(v => v.Count > 0 || v.Chosen)];

    private IEnumerable<string> Order(string facet) => facet switch
    {
        "pillar" => Vocabulary.Pillars.Keys,
        "level" => Vocabulary.Levels.Keys,
        "type" => Vocabulary.Kinds.Keys,
        "topic" => Vocabulary.Tags.Keys,
        "place" => Texts.Select(g => g.Place).OfType<string>().Distinct().Order(StringComparer.Ordinal),
        _ => Texts.Select(g => g.Culture).Distinct().Order(StringComparer.Ordinal),
    };
}
