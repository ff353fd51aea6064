using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.GoodPractices;

/// <summary>Facets and their values, for readers.</summary>
internal static class FacetWords
{
    public static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["pillar"] = Phrase.Of("Pillar"),
        ["level"] = Phrase.Of("Level of sharing"),
        ["type"] = Phrase.Of("Kind"),
        ["topic"] = Phrase.Of("Topic"),
        ["place"] = Phrase.Of("Place"),
        ["lang"] = Phrase.Of("Language"),
        ["q"] = Phrase.Of("Words of the title"),
    };

    public static string Of(string facet, string value, IReadOnlyDictionary<string, string> places, IStringLocalizer S) => facet switch
    {
        "pillar" => Vocabulary.Pillars.TryGetValue(value, out var pillar) ? S[pillar] : value,
        "level" => Vocabulary.Levels.TryGetValue(value, out var level) ? S[level] : value,
        "type" => Vocabulary.Kinds.TryGetValue(value, out var kind) ? S[kind] : value,
        "topic" => Vocabulary.Tags.TryGetValue(value, out var tag) ? S[tag] : value,
        "place" => places.GetValueOrDefault(value) ?? value,
        "lang" => Cultures.Autonym(value),
        _ => value,
    };
}
