using System.IO.Compression;
using Nmap.Testing;

namespace Nmap.Web.Tests;

/// <summary>The same platform in its second theme.</summary>
public sealed class SecondThemeTests(SecondThemeTests.Margin site) : IClassFixture<SecondThemeTests.Margin>
{
    public sealed class Margin : Site
    {
        protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Nmap:Theme", "Nmap.Theme.Margin")];
    }

    [Theory]
    [InlineData("en", "margin.css")]
    [InlineData("ar", "margin.rtl.css")]
    public async Task Another_layout_stands_around_the_same_pages_with_one_sheet_of_its_own(string language, string sheet)
    {
        foreach (var path in (string[])["", "/news", "/search?q=x", "/feeds", "/concern"])
        {
            var page = await site.Stranger().OpenAsync($"/{language}{path}");
            Assert.NotNull(page.Document.QuerySelector(".nmap-sheet > .nmap-margin nav"));
            Assert.Null(page.Document.QuerySelector(".nmap-header"));
            var link = Assert.Single(page.Document.QuerySelectorAll("link[rel=stylesheet]")).GetAttribute("href")!;
            Assert.Contains("/_content/Nmap.Theme.Margin/" + sheet.Split('.')[0], link, StringComparison.Ordinal);
            Assert.Equal(1, page.Document.QuerySelectorAll("h1").Length);
        }
    }

    [Fact]
    public async Task Its_sheet_answers_and_travels_in_twelve_kilobytes()
    {
        using var client = site.Api();
        foreach (var sheet in (string[])["margin.css", "margin.rtl.css"])
        {
            var css = await client.GetByteArrayAsync(new Uri("/_content/Nmap.Theme.Margin/" + sheet, UriKind.Relative), TestContext.Current.CancellationToken);
            using var packed = new MemoryStream();
            using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) { brotli.Write(css); }
            Assert.InRange(packed.Length, 1, 12 * 1024);
            Assert.DoesNotContain("url(", System.Text.Encoding.UTF8.GetString(css), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task It_replaces_a_view_of_a_module_and_leaves_the_workspace_working()
    {
        var lead = await site.As("lead");
        Assert.Equal("Your list", (await lead.OpenAsync("/workspace")).Title);
        Assert.Contains("/_content/Nmap.Theme.Margin/margin", (await lead.OpenAsync("/workspace")).Html, StringComparison.Ordinal);
        using var api = site.Api("secretariat");
        using var made = await api.PostAsync(new Uri("/api/v1/content/News", UriKind.Relative), new StringContent("""{ "Culture": "en", "Audience": "public", "TitlePart": { "Title": "In a column" }, "HtmlBodyPart": { "Html": "<p>x</p>" } }""", System.Text.Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        var address = made.Headers.Location!.ToString();
        foreach (var (role, step) in new[] { ("secretariat", "submit"), ("lead", "approve"), ("lead", "publish") })
        {
            using var client = site.Api(role);
            (await client.PostAsync(new Uri(new Uri("http://localhost"), address + "/transitions/" + step), new StringContent("{}", System.Text.Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        }
        var list = await site.Stranger().OpenAsync("/en/news");
        Assert.NotNull(list.Document.QuerySelector("li.nmap-dated > time"));
        Assert.True(list.Says("In a column"));
    }
}
