using System.Net;
using System.ServiceModel.Syndication;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace Nmap.Sharing.Tests;

public sealed class FeedTests(SharingSite site) : IClassFixture<SharingSite>
{
    [Theory]
    [InlineData("atom", "application/atom+xml")]
    [InlineData("rss", "application/rss+xml")]
    public async Task A_feed_reader_understands_the_list(string format, string type)
    {
        using var response = await site.GetAsync($"/en/good-practices.{format}");
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("utf-8", response.Content.Headers.ContentType.CharSet);
        using var xml = XmlReader.Create(await response.Content.ReadAsStreamAsync());
        var feed = SyndicationFeed.Load(xml);
        var entry = Assert.Single(feed.Items);
        Assert.Equal("Painted stones beside the path", entry.Title.Text);
        Assert.Equal("http://localhost/en/good-practices/painted-stones-beside-the-path", entry.Links.First(l => l.RelationshipType == "alternate").Uri.AbsoluteUri);
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 9, 30, 0, TimeSpan.Zero), feed.LastUpdatedTime);
        Assert.Equal("en", feed.Language);
        Assert.Contains(feed.Links, l => l.RelationshipType == "self" && l.Uri.AbsoluteUri == $"http://localhost/en/good-practices.{format}");
        Assert.NotEmpty(entry.Id);
    }

    [Fact]
    public async Task A_feed_is_the_same_each_time_and_answers_304()
    {
        using var first = await site.GetAsync("/ar/good-practices.atom");
        Assert.Equal(await first.Content.ReadAsStringAsync(), await site.TextAsync("/ar/good-practices.atom"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/ar/good-practices.atom");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await site.Api().SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.NotNull(first.Content.Headers.LastModified);
    }

    [Fact]
    public async Task A_feed_speaks_its_language_and_marks_the_others()
    {
        Assert.Contains("حجارة مطلية", await site.TextAsync("/ar/good-practices.atom"), StringComparison.Ordinal);
        var french = XDocument.Parse(await site.TextAsync("/fr/good-practices.atom"));
        XNamespace atom = "http://www.w3.org/2005/Atom";
        Assert.Equal("en", french.Root!.Element(atom + "entry")!.Attribute(XNamespace.Xml + "lang")!.Value);
    }

    [Fact]
    public async Task A_feed_takes_the_filters_of_its_list()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var other = XDocument.Parse(await site.TextAsync("/en/good-practices.atom?pillar=victim-assistance"));
        Assert.Empty(other.Root!.Elements(atom + "entry"));
        Assert.Contains("pillar=victim-assistance", other.Root.Elements(atom + "link").Single(l => (string?)l.Attribute("rel") == "self").Attribute("href")!.Value, StringComparison.Ordinal);
        Assert.Single(XDocument.Parse(await site.TextAsync("/en/good-practices.atom?pillar=clearance")).Root!.Elements(atom + "entry"));
    }

    [Fact]
    public async Task The_json_feed_has_its_version_and_items()
    {
        var feed = JsonNode.Parse(await site.TextAsync("/en/good-practices.json"))!;
        Assert.Equal("https://jsonfeed.org/version/1.1", (string?)feed["version"]);
        Assert.Equal("Painted stones beside the path", (string?)feed["items"]![0]!["title"]);
        Assert.Equal("http://localhost/en/good-practices.json", (string?)feed["feed_url"]);
    }

    [Theory]
    [InlineData("/en/nothing.atom")]
    [InlineData("/xx/good-practices.atom")]
    [InlineData("/en/nothing.json")]
    public async Task What_is_no_list_has_no_feed(string address)
    {
        using var response = await site.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/en/good-practices.atom")]
    [InlineData("/en/good-practices.rss")]
    [InlineData("/en/good-practices.json")]
    [InlineData("/sitemap.xml")]
    [InlineData("/en/calendar.ics")]
    [InlineData("/api/v1/content/GoodPractice")]
    [InlineData("/api/v1/content/GoodPractice?state=withdrawn,draft,published&version=published")]
    public async Task Nothing_of_members_or_withdrawn_stands_in_it(string address)
        => Assert.DoesNotContain("Zanzibar", await site.TextAsync(address), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task The_page_of_machine_addresses_names_only_addresses_that_work()
    {
        var screen = await site.Stranger().OpenAsync("/en/feeds");
        var addresses = screen.Document.QuerySelectorAll("main a[href]").Select(a => new Uri(screen.Address, a.GetAttribute("href"))).ToList();
        Assert.Contains(addresses, a => a.AbsolutePath == "/en/calendar.ics");
        Assert.Contains(addresses, a => a.AbsolutePath == "/openapi/v1.json");
        Assert.Contains(addresses, a => a.AbsolutePath == "/en/good-practices.rss");
        foreach (var address in addresses.Where(a => !a.AbsolutePath.Contains("/search", StringComparison.Ordinal)))
        {
            using var response = await site.GetAsync(address.PathAndQuery);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}: {response.StatusCode}");
        }
    }
}
