using Nmap.Cms.Slots;
using Xunit;

namespace Nmap.Search.Tests;

/// <summary>What stands in several languages is found once.</summary>
public sealed class OnceTests
{
    [Fact]
    public async Task A_reader_finds_their_own_language_and_others_only_where_it_is_missing()
    {
        using var library = await Library.With(
            In("bridge:en", "Bridge", "mines", "en", fallback: true, "en", "fr"),
            In("bridge:fr", "Pont", "mines", "fr", fallback: false, "en", "fr"),
            In("road:en", "Road", "mines", "en", fallback: true, "en", "es"),
            In("road:es", "Camino", "mines", "es", fallback: false, "en", "es"));

        Assert.Equal(["Pont", "Road"], Titles(library, "fr"));
        Assert.Equal(["Bridge", "Camino"], Titles(library, "es"));
        Assert.Equal(["Bridge", "Road"], Titles(library, "ar"));
        Assert.Equal(2, library.Ask("mines", culture: "ar").Total);
    }

    [Fact]
    public async Task Who_filters_for_a_language_finds_every_text_of_it()
    {
        using var library = await Library.With(
            In("bridge:en", "Bridge", "mines", "en", fallback: true, "en", "fr"),
            In("bridge:fr", "Pont", "mines", "fr", fallback: false, "en", "fr"));
        var answer = library.Ask("mines", culture: "ar", facets: ("lang", "fr"));
        Assert.Equal("Pont", Assert.Single(answer.Hits).Title);
    }

    private static IEnumerable<string> Titles(Library library, string culture)
        => library.Ask("mines", culture: culture).Hits.Select(h => h.Title).Order(StringComparer.Ordinal);

    private static SearchDocument In(string id, string title, string text, string culture, bool fallback, params string[] languages)
        => Texts.Text(id, title, text, culture) with { Languages = languages, Fallback = fallback };
}
