using Microsoft.Extensions.Localization;

namespace Nmap.Cms.Sites;

/// <summary>Names of languages inside a sentence; a list of languages shows each under its own name (<see cref="Cultures.Autonym"/>).</summary>
public static class LanguageWords
{
    private static readonly Dictionary<string, string> Known = new()
    {
        ["en"] = Phrase.Of("English"),
        ["fr"] = Phrase.Of("French"),
        ["es"] = Phrase.Of("Spanish"),
        ["ar"] = Phrase.Of("Arabic"),
    };

    /// <returns>The name in the language of the request; the language's own name where none is known.</returns>
    public static string Language(this IStringLocalizer localizer, string culture)
        => Known.TryGetValue(culture, out var name) ? localizer[name] : Cultures.Autonym(culture);
}
