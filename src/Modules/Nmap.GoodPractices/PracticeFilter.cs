using Nmap.Cms.Content;
using Nmap.GoodPractices.Data;

namespace Nmap.GoodPractices;

/// <summary>What the address of a list asks for. Unknown values are ignored.</summary>
/// <param name="Kind">Query parameter <c>type</c>.</param>
internal sealed record PracticeFilter(string? Pillar = null, string? Level = null, string? Kind = null, string? Place = null, string? Language = null, string? Words = null, string? Topic = null)
{
    /// <summary>Query parameters, in the order of the page.</summary>
    public static readonly IReadOnlyList<string> Names = ["pillar", "level", "type", "topic", "place", "lang", "q"];

    public static PracticeFilter Read(Func<string, string?> asked) => new(
        Known(asked("pillar"), Vocabulary.Pillars), Known(asked("level"), Vocabulary.Levels), Known(asked("type") ?? asked("kind"), Vocabulary.Kinds),
        Given(asked("place")), Given(asked("lang")), Given(asked("q")), Known(asked("topic"), Vocabulary.Tags));

    public string? this[string name] => name switch
    {
        "pillar" => Pillar,
        "level" => Level,
        "type" => Kind,
        "topic" => Topic,
        "place" => Place,
        "lang" => Language,
        _ => Words,
    };

    public PracticeFilter With(string name, string? value) => name switch
    {
        "pillar" => this with { Pillar = value },
        "level" => this with { Level = value },
        "type" => this with { Kind = value },
        "topic" => this with { Topic = value },
        "place" => this with { Place = value },
        "lang" => this with { Language = value },
        _ => this with { Words = value },
    };

    public bool IsEmpty => this == new PracticeFilter();

    /// <summary>The query of an address, with its question mark; empty when nothing is asked for.</summary>
    public string Query
    {
        get
        {
            var asked = Names.Where(n => this[n] is not null).Select(n => $"{n}={Uri.EscapeDataString(this[n]!)}").ToList();
            return asked.Count == 0 ? "" : "?" + string.Join('&', asked);
        }
    }

    public ContentQuery Narrow(ContentQuery texts)
    {
        if (Pillar is { } pillar) { texts = texts.Where<PracticeIndex>(p => p.Pillar == pillar); }
        if (Kind is { } kind) { texts = texts.Where<PracticeIndex>(p => p.Kind == kind); }
        if (Place is { } place) { texts = texts.Where<PracticeIndex>(p => p.Place == place); }
        if (Topic is { } topic) { texts = texts.Where<PracticeIndex>(p => p.Tags.Contains("," + topic + ",")); }
        texts = Level switch
        {
            "national" => texts.Where<PracticeIndex>(p => p.National),
            "regional" => texts.Where<PracticeIndex>(p => p.Regional),
            "international" => texts.Where<PracticeIndex>(p => p.International),
            _ => texts,
        };
        if (Words is { } words) { texts = texts.Titled(words); }
        return Language is { } language ? texts.InCulture(language) : texts;
    }

    private static string? Known(string? value, IReadOnlyDictionary<string, string> list) => value is not null && list.ContainsKey(value) ? value : null;

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim() is { Length: <= 100 } text ? text : null;
}
