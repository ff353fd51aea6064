using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Search.Contracts;
using Nmap.Search.Slots;
using Xunit;
using static Nmap.Search.Tests.Texts;

namespace Nmap.Search.Tests;

/// <summary>The reader's language first, what is like a text, and what an address that leads nowhere may have meant.</summary>
public sealed class FindingTests
{
    [Fact]
    public async Task Texts_of_the_readers_language_stand_first_however_well_others_fit()
    {
        using var library = await Library.With(
            Text("fr", "Survey survey survey", "survey survey survey survey", "fr"),
            Text("en", "A report", "In its last line this long text about roads, schools and fields speaks of a survey."));
        Assert.Equal(["en", "fr"], library.Ask("survey", culture: "en").Hits.Select(h => h.Id));
        Assert.Equal(["fr", "en"], library.Ask("survey", culture: "fr").Hits.Select(h => h.Id));
    }

    [Fact]
    public async Task A_list_that_is_followed_gives_the_newest_first()
    {
        using var library = await Library.With(
            Text("best", "Survey", "survey survey") with { At = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) },
            Text("newest", "Other", "one survey among many other words of a long text") with { At = new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero) });
        Assert.Equal(["best", "newest"], library.Ask("survey").Hits.Select(h => h.Id));
        var feed = new SearchFeed(library.Search);
        var entries = await feed.EntriesAsync("en", new Dictionary<string, string> { ["q"] = "survey" }, 50, TestContext.Current.CancellationToken);
        Assert.Equal(["newest", "best"], entries.Select(e => e.Id));
        Assert.Equal(["newest"], (await feed.EntriesAsync("en", new Dictionary<string, string> { ["q"] = "survey" }, 1, TestContext.Current.CancellationToken)).Select(e => e.Id));
        // What only nearly fits is no news.
        Assert.Empty(await feed.EntriesAsync("en", new Dictionary<string, string> { ["q"] = "survey elephants" }, 50, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_like_a_text_shares_its_rare_words_and_is_public_and_never_the_text_itself()
    {
        var filler = Enumerable.Range(0, 12).Select(i => Text($"f{i}", $"Bulletin {i}", "weather harvest market"));
        using var library = await Library.With([
            Text("content:it", "Marking with painted stones", "Stones painted red mark the edge of the field where children walk."),
            Text("content:near", "Stones and ropes", "Ropes and painted stones mark an edge.", facets: ("pillar", "clearance")),
            Text("content:far", "Budget", "Money of the year."),
            Text("content:secret", "Painted stones among members", "Painted stones mark the edge.", audience: Audience.Members),
            .. filler]);
        Assert.Equal(["content:near"], library.Search.Related("content:it", "en", 3, Reader.Stranger).Select(h => h.Id));
        Assert.Empty(library.Search.Related("content:far", "en", 3, Reader.Stranger));
        Assert.Empty(library.Search.Related("content:nothing", "en", 3, Reader.Stranger));
        Assert.Empty(library.Search.Related("content:secret", "en", 3, Reader.Stranger));
    }

    [Theory]
    [InlineData("/en/news/painted-stones", "painted stones")]
    [InlineData("/en/news/Painted_Stones.html", "Painted Stones")]
    [InlineData("/en/lessons/2024/painted%20stones/", "painted 20stones")]
    [InlineData("/ar/news/حجارة-مطلية", "حجارة مطلية")]
    [InlineData("/wp-login.php", "")]
    [InlineData("/en/a.b.c", "")]
    [InlineData("/", "")]
    public void Words_are_read_from_an_address(string path, string words) => Assert.Equal(words, AddressWords.Of(path));

    [Fact]
    public async Task An_address_with_a_slip_finds_what_was_meant()
    {
        using var library = await Library.With(Text("it", "Painted stones", "Painted stones"));
        Assert.Equal(["it"], AddressWords.Ask(library.Search, "paintd stons", "en").Hits.Select(h => h.Id));
        Assert.Empty(AddressWords.Ask(library.Search, "elephants", "en").Hits);
    }
}
