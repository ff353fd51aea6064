using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Slots;
using Nmap.Tests;

namespace Nmap.Portal.Tests;

public sealed class PublicPageTests(Platform platform) : IClassFixture<Platform>
{
    private readonly Visitor _stranger = platform.Visit();

    [Theory]
    [InlineData("fr-CD,fr;q=0.9,en;q=0.5", "/fr")]
    [InlineData("ar", "/ar")]
    [InlineData("km", "/en")]
    public async Task The_root_sends_everybody_to_their_language(string asked, string home)
    {
        await _stranger.OpenAsync("/", asked);
        Assert.Equal((HttpStatusCode.Redirect, home), (_stranger.Status, _stranger.SentTo));
        Assert.Contains("Accept-Language", _stranger.Headers["Vary"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/news", "/fr/news")]
    [InlineData("/news?type=press-release", "/fr/news?type=press-release")]
    public async Task A_list_without_a_language_in_its_address_is_found_in_the_readers(string asked, string list)
    {
        await _stranger.OpenAsync(asked, "fr");
        Assert.Equal((HttpStatusCode.Redirect, list), (_stranger.Status, _stranger.SentTo));
    }

    [Fact]
    public void Links_within_the_site_have_their_whole_address_for_paper()
        => Assert.Equal("""<p><a data-address="https://mines.example/en/news/a?b=1&amp;c=2" href="/en/news/a?b=1&amp;c=2">a</a> <a href="https://example.org/">b</a> <a href="#c">c</a></p>""",
            Reading.OnPaper.Addressed("""<p><a href="/en/news/a?b=1&amp;c=2">a</a> <a href="https://example.org/">b</a> <a href="#c">c</a></p>""", new Uri("https://mines.example")));

    [Fact]
    public async Task Home_shows_who_we_are_and_what_is_new()
    {
        await platform.PublishAsync("News", "en", "A road is open again");
        var page = await _stranger.OpenAsync("/en");
        Assert.Equal("National Mine Action Platform", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("One table for everybody", _stranger.Text, StringComparison.Ordinal);
        Assert.Contains("A road is open again", _stranger.Text, StringComparison.Ordinal);
        Assert.Equal("rtl", (await _stranger.OpenAsync("/ar")).DocumentElement.GetAttribute("dir"));
    }

    [Fact]
    public async Task A_text_has_one_address_for_each_language_and_says_so_to_machines()
    {
        var (set, english) = await WithFrenchAsync();
        var page = await _stranger.OpenAsync("/en/" + english);
        Assert.Equal("The bridge at Lomast", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("link[hreflang=fr][href='http://localhost/fr/news/le-pont']"));
        Assert.Null(page.QuerySelector("link[hreflang=ar]"));
        var json = JsonNode.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent)!;
        Assert.Equal(("NewsArticle", "en"), ((string?)json["@type"], (string?)json["inLanguage"]));
        Assert.Contains("Français: Le pont", _stranger.Text, StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(set);
    }

    [Fact]
    public async Task A_text_that_is_not_yet_in_the_language_is_shown_in_another_and_labelled()
    {
        await platform.PublishAsync("News", "en", "Only in English");
        var page = await _stranger.OpenAsync("/ar/news/only-in-english");
        Assert.Equal(HttpStatusCode.OK, _stranger.Status);
        Assert.Equal(("en", "ltr"), (page.QuerySelector("h1")!.GetAttribute("lang"), page.QuerySelector("h1")!.GetAttribute("dir")));
        Assert.NotNull(page.QuerySelector(".nmap-fallback"));
        Assert.Equal("ar", page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task The_address_of_another_language_leads_to_the_readers_own()
    {
        var (_, english) = await WithFrenchAsync();
        await _stranger.OpenAsync("/fr/" + english);
        Assert.Equal((HttpStatusCode.MovedPermanently, "/fr/news/le-pont"), (_stranger.Status, _stranger.SentTo));
    }

    [Fact]
    public async Task What_was_withdrawn_is_gone_with_its_reason_and_without_its_text()
    {
        var item = await platform.PublishAsync("News", "en", "Wrong number");
        await platform.AskAsync<ContentStore, ContentItem>(s => s.MoveAsync(item.ContentItemId, "withdraw", "The figure was wrong.", null, Reader.System, null, Platform.Cancel));
        await _stranger.OpenAsync("/en/news/wrong-number");
        Assert.Equal(HttpStatusCode.Gone, _stranger.Status);
        Assert.Contains("The figure was wrong.", _stranger.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Wrong number", _stranger.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hidden_text_and_no_text_are_told_apart_by_nobody()
    {
        await platform.PublishAsync("News", "en", "For members", more: i => i.Audience = Audience.Members);
        await _stranger.OpenAsync("/en/news/for-members");
        var hidden = (_stranger.Status, _stranger.Text);
        await _stranger.OpenAsync("/en/news/never-was");
        Assert.Equal(hidden, (_stranger.Status, _stranger.Text));
        Assert.Equal(HttpStatusCode.NotFound, _stranger.Status);
        var member = platform.Visit("member");
        await member.OpenAsync("/en/news/for-members");
        Assert.Contains("Members only", member.Text, StringComparison.Ordinal);
        await _stranger.OpenAsync("/en/news");
        Assert.DoesNotContain("For members", _stranger.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_have_no_list_and_press_answers_before_it_is_written()
    {
        await _stranger.OpenAsync("/en/pages");
        Assert.Equal(HttpStatusCode.NotFound, _stranger.Status);
        await _stranger.OpenAsync("/en/press");
        Assert.Contains("press@example.org", _stranger.Text, StringComparison.Ordinal);
        await _stranger.OpenAsync("/en/about");
        Assert.Equal(HttpStatusCode.NotFound, _stranger.Status);
    }

    [Fact]
    public async Task A_standing_page_is_found_in_every_language_by_its_short_address()
    {
        var set = Ids.New();
        await platform.PublishAsync("Page", "en", "Accessibility", set);
        await platform.PublishAsync("Page", "fr", "Accessibilité", set, i => i.SourceCulture = "en");
        await _stranger.OpenAsync("/fr/accessibility");
        Assert.StartsWith("Accessibilité", _stranger.Text, StringComparison.Ordinal);
        await _stranger.OpenAsync("/ar/accessibility");
        Assert.Contains("Accessibility", _stranger.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_speak_the_language_of_the_address_and_give_a_number_when_we_failed()
    {
        await _stranger.OpenAsync("/ar/nothing/here");
        Assert.Equal(("ar", HttpStatusCode.NotFound), (_stranger.Page.DocumentElement.GetAttribute("lang"), _stranger.Status));
        await _stranger.OpenAsync("/error/500");
        Assert.NotNull(_stranger.Page.QuerySelector("main strong[dir=ltr]"));
    }

    [Fact]
    public async Task Feeds_and_sitemap_hold_every_type_and_nothing_hidden()
    {
        await platform.PublishAsync("News", "en", "Seen in the feed");
        await platform.PublishAsync("News", "en", "Hidden from the feed", more: i => i.Audience = Audience.Members);
        await using var scope = platform.Services.CreateAsyncScope();
        var feeds = scope.ServiceProvider.GetRequiredService<AllFeeds>();
        Assert.Equal(["decisions", "good-practices", "meetings", "news"], feeds.Sources.Select(s => s.Path).Order());
        var titles = (await feeds.Find("news")!.EntriesAsync("en", new Dictionary<string, string>(), 50, Platform.Cancel)).Select(e => e.Title).ToList();
        Assert.Contains("Seen in the feed", titles);
        Assert.DoesNotContain("Hidden from the feed", titles);
        var addresses = (await scope.ServiceProvider.GetRequiredService<ISitemapSource>().EntriesAsync(Platform.Cancel)).SelectMany(e => e.Addresses.Values).ToList();
        Assert.Contains("/en/news/seen-in-the-feed", addresses);
        Assert.DoesNotContain("/en/news/hidden-from-the-feed", addresses);
    }

    private async Task<(string Set, string Path)> WithFrenchAsync()
    {
        var set = Ids.New();
        var slug = "bridge-" + set.ToLowerInvariant();
        await platform.PublishAsync("News", "en", "The bridge at Lomast", set, i => i.Put(new SlugPart(slug)));
        foreach (var old in await platform.AskAsync<ContentLibrary, List<ItemCard>>(l => l.VisibleTo(Reader.System).OfType("News").InCulture("fr").CardsAsync(0, 100, Platform.Cancel)))
        {
            await platform.AskAsync<ContentStore, bool>(async s => { await s.PurgeAsync(old.ItemId, "test", Reader.System, Platform.Cancel); return true; });
        }
        await platform.PublishAsync("News", "fr", "Le pont", set, i => i.SourceCulture = "en");
        return (set, "news/" + slug);
    }
}
