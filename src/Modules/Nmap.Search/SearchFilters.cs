using Microsoft.AspNetCore.Http;
using Nmap.Cms;

namespace Nmap.Search;

/// <summary>Facets that an address may carry. Others that a source gives are counted but not offered.</summary>
internal static class SearchFilters
{
    private const int LongestValue = 100;

    /// <summary>Name in the address, and its English label.</summary>
    public static readonly IReadOnlyList<(string Name, string Label)> Offered =
    [
        ("type", Phrase.Of("Kind of text")),
        ("lang", Phrase.Of("Language")),
        ("pillar", Phrase.Of("Pillar")),
        ("level", Phrase.Of("Level")),
        ("country", Phrase.Of("Country")),
        ("year", Phrase.Of("Year")),
    ];

    public static readonly IReadOnlyDictionary<string, string> Pillars = new Dictionary<string, string>
    {
        ["clearance"] = Phrase.Of("Clearance"), ["risk-education"] = Phrase.Of("Risk education"), ["victim-assistance"] = Phrase.Of("Victim assistance"),
        ["advocacy"] = Phrase.Of("Advocacy"), ["stockpile-destruction"] = Phrase.Of("Stockpile destruction"),
    };

    public static readonly IReadOnlyDictionary<string, string> Levels = new Dictionary<string, string>
    {
        ["national"] = Phrase.Of("National"), ["regional"] = Phrase.Of("Regional"), ["international"] = Phrase.Of("International"),
    };

    /// <summary>Other values that come as codes, for the translators.</summary>
    public static readonly IReadOnlyList<string> Words =
    [
        Phrase.Of("Decision"), Phrase.Of("Action point"), Phrase.Of("Agenda item"), Phrase.Of("Meeting"), Phrase.Of("Minutes"), Phrase.Of("Challenge"), Phrase.Of("Priority"), Phrase.Of("Figure"), Phrase.Of("Organisation"), Phrase.Of("Obligation"),
    ];

    public static Dictionary<string, string> Read(IQueryCollection query) => Read(name => query[name]);

    public static Dictionary<string, string> Read(Func<string, string?> asked) => Offered
        .Select(f => (f.Name, Value: asked(f.Name)?.Trim() ?? ""))
        .Where(f => f.Value.Length is > 0 and <= LongestValue).ToDictionary(f => f.Name, f => f.Value);
}
