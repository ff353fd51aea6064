using System.Globalization;
using System.Net;
using CsvHelper;
using Nmap.Testing;

namespace Nmap.Sharing.Tests;

/// <summary>Every public list in every format, and pages that are not there.</summary>
public sealed class ListTests(SharingSite site) : IClassFixture<SharingSite>
{
    public static TheoryData<string> Lists => ["good-practices", "news", "decisions", "meetings", "members", "obligations", "progress", "national-standards", "advocacy", "topics"];

    [Theory, MemberData(nameof(Lists))]
    public async Task A_list_offers_itself_in_four_formats_and_by_mail(string list)
    {
        foreach (var language in new[] { "en", "ar" })
        {
            var page = await site.Stranger().OpenAsync($"/{language}/{list}");
            foreach (var (format, type) in new[] { ("atom", "application/atom+xml"), ("rss", "application/rss+xml"), ("json", "application/feed+json"), ("csv", "text/csv") })
            {
                var link = page.One($"main a[type='{type}']").GetAttribute("href")!;
                Assert.Equal($"/{language}/{list}.{format}", link);
                using var answer = await site.GetAsync(link);
                Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            }
            Assert.Equal(HttpStatusCode.OK, (await site.Stranger().GetAsync(page.One($"main a[href='/{language}/subscribe/{list}']").GetAttribute("href")!)).Status);
        }
    }

    [Fact]
    public async Task The_table_has_one_row_an_entry_and_runs_nothing()
    {
        using var text = new StringReader(await site.TextAsync("/en/good-practices.csv"));
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        await csv.ReadAsync();
        csv.ReadHeader();
        Assert.Equal(["id", "title", "language", "address", "published", "updated", "categories", "summary"], csv.HeaderRecord!);
        Assert.True(await csv.ReadAsync());
        Assert.Equal(("Painted stones beside the path", "en", "2026-03-01T09:30:00Z"), (csv["title"], csv["language"], csv["published"]));
        Assert.Equal("http://localhost/en/good-practices/painted-stones-beside-the-path", csv["address"]);
        Assert.StartsWith("Stones are painted red & white.", csv["summary"], StringComparison.Ordinal);
        Assert.False(await csv.ReadAsync(), await site.TextAsync("/en/good-practices.csv"));
        using var marked = await site.GetAsync("/en/good-practices.csv?excel=1");
        Assert.Equal([0xEF, 0xBB, 0xBF], (await marked.Content.ReadAsByteArrayAsync())[..3]);
        Assert.Equal("present", marked.Content.Headers.ContentType!.Parameters.Single(p => p.Name == "header").Value);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("atom")]
    public async Task A_search_is_a_list_too_and_gives_only_what_everybody_reads(string format)
    {
        Assert.True(await Patience.UntilAsync(async () => (await site.TextAsync($"/en/search.{format}?q=stones")).Contains("Painted stones", StringComparison.Ordinal)));
        Assert.DoesNotContain("Zanzibar", (await site.TextAsync($"/en/search.{format}?q=zanzibar")).Replace("q=zanzibar", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Painted", await site.TextAsync($"/en/search.{format}?q=stones&pillar=advocacy"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/articles/painted-stones-beside-the-path")]
    [InlineData("/en/news/painted-stones-beside-the-path")]
    [InlineData("/pt/good-practices/painted-stones-beside-the-path")]
    [InlineData("/good-practices/painted-stones-beside-the-path")]
    public async Task An_address_that_leads_nowhere_names_where_it_stands(string address)
    {
        var page = await site.Stranger().GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains(page.Document.QuerySelectorAll("[aria-labelledby=near] a"), a => a.GetAttribute("href") == "/en/good-practices/painted-stones-beside-the-path");
        Assert.Equal("painted stones beside the path", page.One("main input[name=q]").GetAttribute("value"));
    }

    [Fact]
    public async Task An_address_with_a_slip_finds_by_its_words_and_nothing_that_is_hidden()
    {
        Assert.True(await Patience.UntilAsync(async () => (await site.Stranger().GetAsync("/en/good-practices/painted-stone-near-path")).Document.QuerySelector("[aria-labelledby=perhaps] a")?.GetAttribute("href") == "/en/good-practices/painted-stones-beside-the-path"));
        var hidden = await site.Stranger().GetAsync("/en/news/zanzibar-marker-among-members");
        Assert.Empty(hidden.Document.QuerySelectorAll("[aria-labelledby=near], [aria-labelledby=perhaps]"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Stranger().GetAsync("/wp-login.php")).Status);
    }

    [Fact]
    public async Task An_address_of_another_language_leads_to_the_text_in_this_one()
    {
        using var moved = await site.GetAsync("/ar/good-practices/painted-stones-beside-the-path");
        Assert.Equal(HttpStatusCode.MovedPermanently, moved.StatusCode);
        Assert.StartsWith("/ar/good-practices/", moved.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.Stranger().GetAsync(moved.Headers.Location.OriginalString)).Status);
        // In French it does not exist yet: it is shown as it was written, and says so.
        Assert.Equal("en", (await site.Stranger().OpenAsync("/fr/good-practices/painted-stones-beside-the-path")).One("main h1").GetAttribute("lang"));
    }
}
