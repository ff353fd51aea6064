using System.Globalization;
using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Nmap.Testing;

namespace Nmap.Sharing.Tests;

/// <summary>Quoting a text: its reference, its permanent address, its picture.</summary>
public sealed class QuoteTests(SharingSite site) : IClassFixture<SharingSite>
{
    private const string Page = "/en/good-practices/painted-stones-beside-the-path";

    [Fact]
    public async Task A_text_is_quoted_in_a_sentence_and_in_three_formats()
    {
        var page = await site.Stranger().OpenAsync(Page);
        var sentence = page.One("#citation").TextContent.Trim();
        Assert.StartsWith("Testland Mine Action Authority: Painted stones beside the path. Platform of Testland, 1 March 2026. http://localhost" + Page + "/v/1 (read on ", sentence, StringComparison.Ordinal);
        Assert.Equal(Page + "/v/1", new Uri(page.One("link[rel='cite-as']").GetAttribute("href")!).AbsolutePath);

        var bib = await site.TextAsync(Page + ".bib");
        Assert.StartsWith("@misc{nmap-painted-stones-beside-the-path-20260301,\n", bib, StringComparison.Ordinal);
        Assert.Contains("author = {{Testland Mine Action Authority}}", bib, StringComparison.Ordinal);
        Assert.Contains("url = {http://localhost" + Page + "/v/1}", bib, StringComparison.Ordinal);
        var ris = (await site.TextAsync(Page + ".ris")).Split("\r\n");
        Assert.Equal("TY  - ELEC", ris[0]);
        Assert.Contains("DA  - 2026/03/01", ris);
        Assert.Equal(["ER  - ", ""], ris[^2..]);
        var csl = JsonNode.Parse(await site.TextAsync(Page + ".csl.json"))![0]!;
        Assert.Equal(("webpage", "Painted stones beside the path", 2026), ((string?)csl["type"], (string?)csl["title"], (int)csl["issued"]!["date-parts"]![0]![0]!));
    }

    [Theory]
    [InlineData(".bib", "application/x-bibtex")]
    [InlineData(".ris", "application/x-research-info-systems")]
    [InlineData(".csl.json", "application/vnd.citationstyles.csl+json")]
    [InlineData(".png", "image/png")]
    public async Task Formats_have_their_types_and_exist_only_for_what_everybody_reads(string ending, string type)
    {
        using var answer = await site.GetAsync(Page + ending);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        foreach (var hidden in new[] { "/en/good-practices/zanzibar-marker-among-members", "/en/good-practices/zanzibar-withdrawn", "/en/good-practices/nothing", "/en/nothing/at-all" })
        {
            using var refused = await site.GetAsync(hidden + ending);
            Assert.Equal(hidden.EndsWith("-withdrawn", StringComparison.Ordinal) ? HttpStatusCode.Gone : HttpStatusCode.NotFound, refused.StatusCode);
            Assert.DoesNotContain("Zanzibar among", await refused.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("/en", "/en/card.png")]
    [InlineData("/ar", "/ar/card.png")]
    [InlineData(Page, Page + ".png")]
    [InlineData("/ar/good-practices/hjar-mtlyt-bjanb-altryq", null)]
    public async Task A_page_names_a_picture_of_twelve_hundred_by_six_hundred_and_thirty_points(string address, string? picture)
    {
        var page = await site.Stranger().GetAsync(address);
        if (picture is null)
        {
            // The address of the Arabic text is known only from the page of the English one.
            address = (await site.Stranger().OpenAsync(Page)).One("link[hreflang='ar']").GetAttribute("href")!;
            (page, picture) = (await site.Stranger().OpenAsync(new Uri(address).AbsolutePath), new Uri(address).AbsolutePath + ".png");
        }
        var named = new Uri(page.One("meta[property='og:image']").GetAttribute("content")!);
        Assert.Equal(picture, named.AbsolutePath);
        Assert.NotEmpty(page.One("meta[property='og:image:alt']").GetAttribute("content")!);
        using var answer = await site.GetAsync(named.PathAndQuery);
        var png = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal((1200, 630), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        Assert.InRange(png.Length, 5_000, 300_000);
        using var again = new HttpRequestMessage(HttpMethod.Get, named.PathAndQuery);
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var unchanged = await site.Api().SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task What_members_read_is_passed_on_by_nobody()
    {
        var page = await (await site.As("member")).OpenAsync("/en/good-practices/zanzibar-marker-among-members");
        Assert.Empty(page.Document.QuerySelectorAll("#citation, link[rel='cite-as'], a[href^='https://wa.me']"));
        Assert.DoesNotContain("zanzibar", page.One("meta[property='og:image']").GetAttribute("content")!, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Links_for_passing_on_are_links_and_nothing_else()
    {
        var page = await site.Stranger().OpenAsync(Page);
        var links = page.Document.QuerySelectorAll("a[rel~='external']");
        Assert.Equal(2, links.Length);
        Assert.All(links, l => Assert.Contains("noopener", l.GetAttribute("rel"), StringComparison.Ordinal));
        Assert.All(page.Document.QuerySelectorAll("script[src], link[rel=stylesheet], img"), e => Assert.StartsWith("/", e.GetAttribute("src") ?? e.GetAttribute("href"), StringComparison.Ordinal));
        Assert.NotNull(page.Document.QuerySelector(".nmap-on-paper svg path"));
    }

    [Fact]
    public async Task A_quoted_wording_stays_through_three_edits_and_goes_when_the_text_is_withdrawn()
    {
        var address = await PublishedAsync("The first wording");
        var page = await PathAsync(address);
        foreach (var wording in new[] { "A second wording.", "A third wording.", "A fourth wording." })
        {
            site.Clock.Advance(TimeSpan.FromDays(1));
            await EditAsync(address, wording);
        }
        var quoted = await site.Stranger().OpenAsync(page + "/v/1");
        Assert.True(quoted.Says("The first wording, in full."));
        Assert.True(quoted.Says("The text was changed later."));
        Assert.Equal("http://localhost" + page, quoted.One("link[rel='canonical']").GetAttribute("href"));
        Assert.Equal("noindex", quoted.One("meta[name='robots']").GetAttribute("content"));
        Assert.True((await site.Stranger().OpenAsync(page + "/v/4")).Says("It is the version in force."));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Stranger().GetAsync(page + "/v/5")).Status);
        Assert.Contains(page + "/v/4", (await site.Stranger().OpenAsync(page)).One("#citation").TextContent, StringComparison.Ordinal);

        await MoveAsync("lead", address, "withdraw", "Unsafe after all.");
        foreach (var gone in new[] { page, page + "/v/1", page + "/v/4", page + "/on/" + site.Clock.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) })
        {
            // Pages kept for strangers end when the fact has been followed.
            Assert.True(await Patience.UntilAsync(async () => (await site.Stranger().GetAsync(gone)).Status == HttpStatusCode.Gone), gone);
            var answer = await site.Stranger().GetAsync(gone);
            Assert.True(answer.Says("Unsafe after all."), answer.Text);
            Assert.False(answer.Says("in full"));
        }
        Assert.Equal(HttpStatusCode.Gone, (await site.GetAsync(page + ".png")).StatusCode);
    }

    [Fact]
    public async Task A_day_leads_to_what_was_said_on_it()
    {
        var address = await PublishedAsync("Said on a day");
        var page = await PathAsync(address);
        var first = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(site.Clock.Now, "Africa/Nairobi");
        site.Clock.Advance(TimeSpan.FromDays(2));
        await EditAsync(address, "Said two days later.");
        Assert.EndsWith("/v/1", (await site.Stranger().OpenAsync($"{page}/on/{first:yyyy-MM-dd}")).Address.AbsolutePath, StringComparison.Ordinal);
        Assert.EndsWith("/v/1", (await site.Stranger().OpenAsync($"{page}/on/{first.AddDays(1):yyyy-MM-dd}")).Address.AbsolutePath, StringComparison.Ordinal);
        Assert.EndsWith("/v/2", (await site.Stranger().OpenAsync($"{page}/on/{first.AddDays(2):yyyy-MM-dd}")).Address.AbsolutePath, StringComparison.Ordinal);
        foreach (var none in new[] { $"{first.AddDays(-1):yyyy-MM-dd}", "yesterday", "2026-13-01", "9999-12-31x" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await site.Stranger().GetAsync($"{page}/on/{none}")).Status);
        }
    }

    [Fact]
    public async Task Signs_of_typesetting_stand_for_themselves_and_a_line_stays_a_line()
    {
        var quotation = new Quoting.Quotation("id", "A & B", "50 % of {x}_y\nER  - ", "P", new(2026, 1, 2), "http://localhost/x", "en", null);
        Assert.Contains("{{50 \\% of \\{x\\}\\_y ER -}}", quotation.BibTeX, StringComparison.Ordinal);
        Assert.Single(quotation.Ris.Split("\r\n"), l => l.StartsWith("ER  -", StringComparison.Ordinal));
        await Task.CompletedTask;
    }

    private async Task<string> PublishedAsync(string title)
    {
        using var made = await site.Api("member").PostAsJsonAsync("/api/v1/content/GoodPractice", Lesson(title, $"<p>{title}, in full.</p>"));
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var address = made.Headers.Location!.OriginalString;
        await MoveAsync("member", address, "submit");
        await MoveAsync("lead", address, "approve");
        await MoveAsync("lead", address, "publish");
        return address;
    }

    private async Task EditAsync(string address, string wording)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = JsonContent.Create(Lesson("Changed: " + wording.TrimEnd('.'), $"<p>{wording}</p>", keepSlug: true)) };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        using var saved = await site.Api("member").SendAsync(request);
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
        await MoveAsync("member", address, "submit");
        await MoveAsync("lead", address, "approve");
        await MoveAsync("lead", address, "publish");
    }

    private async Task MoveAsync(string role, string address, string step, string? reason = null)
    {
        using var moved = await site.Api(role).PostAsJsonAsync($"{address}/transitions/{step}", new { Reason = reason });
        Assert.True(moved.IsSuccessStatusCode, $"{step}: {await moved.Content.ReadAsStringAsync()}");
    }

    private async Task<string> PathAsync(string address) => "/en/" + (string)JsonNode.Parse(await site.TextAsync(address))!["Path"]!;

    private static object Lesson(string title, string html, bool keepSlug = false) => keepSlug
        ? new { Culture = "en", Audience = "public", TitlePart = new { Title = title }, HtmlBodyPart = new { Html = html }, GoodPractice = new { Pillar = "clearance", Levels = new[] { "national" } } }
        : new { Culture = "en", Audience = "public", TitlePart = new { Title = title }, HtmlBodyPart = new { Html = html }, SlugPart = new { Slug = title }, GoodPractice = new { Pillar = "clearance", Levels = new[] { "national" } } };
}
