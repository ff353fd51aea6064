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

    /// <summary>Values that come as codes, for the translators.</summary>
    public static readonly IReadOnlyList<string> Words =
    [
        Phrase.Of("Clearance"), Phrase.Of("Risk education"), Phrase.Of("Victim assistance"), Phrase.Of("Advocacy"), Phrase.Of("Stockpile destruction"),
        Phrase.Of("National"), Phrase.Of("Regional"), Phrase.Of("International"),
        Phrase.Of("Decision"), Phrase.Of("Action point"), Phrase.Of("Agenda item"), Phrase.Of("Meeting"), Phrase.Of("Minutes"), Phrase.Of("Challenge"), Phrase.Of("Priority"), Phrase.Of("Figure"), Phrase.Of("Organisation"), Phrase.Of("Obligation"),
    ];

    public static Dictionary<string, string> Read(IQueryCollection query) => Offered
        .Select(f => (f.Name, Value: query[f.Name].ToString().Trim()))
        .Where(f => f.Value.Length is > 0 and <= LongestValue).ToDictionary(f => f.Name, f => f.Value);
}
