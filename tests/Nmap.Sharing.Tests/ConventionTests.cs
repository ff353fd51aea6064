using System.Net;
using System.Text;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Slots;

namespace Nmap.Sharing.Tests;

public sealed class ConventionTests(SharingSite site) : IClassFixture<SharingSite>
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    [Fact]
    public async Task In_the_sitemap_languages_name_each_other()
    {
        var map = XDocument.Parse(await site.TextAsync("/sitemap.xml"));
        var pages = map.Root!.Elements(Map + "url").ToDictionary(u => u.Element(Map + "loc")!.Value,
            u => u.Elements(Xhtml + "link").ToDictionary(l => l.Attribute("hreflang")!.Value, l => l.Attribute("href")!.Value));
        Assert.Contains("http://localhost/en/good-practices/painted-stones-beside-the-path", pages.Keys);
        foreach (var (address, languages) in pages)
        {
            Assert.Contains(address, languages.Values);
            Assert.Contains("x-default", languages.Keys);
            Assert.All(languages.Values, other => Assert.Equal(languages, pages[other]));
        }
        var lesson = pages["http://localhost/en/good-practices/painted-stones-beside-the-path"];
        Assert.Equal(["ar", "en", "x-default"], lesson.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_page_of_the_sitemap_is_there()
    {
        var map = XDocument.Parse(await site.TextAsync("/sitemap.xml"));
        foreach (var address in map.Descendants(Map + "loc").Select(l => l.Value))
        {
            using var response = await site.GetAsync(new Uri(address).PathAndQuery);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}: {response.StatusCode}");
        }
    }

    [Theory]
    [InlineData("/api/v1/content/GoodPractice?limit=many")]
    [InlineData("/api/v1/meetings?limit=many")]
    [InlineData("/api/v1/search?q=stone&limit=many")]
    public async Task A_value_of_the_wrong_kind_is_told_by_its_name(string address)
    {
        using var response = await site.GetAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal("This value is of the wrong kind.", (string?)problem["errors"]!["limit"]![0]);
    }

    [Theory]
    [InlineData("DELETE", "/api/v1/search", "GET")]
    [InlineData("PUT", "/api/v1/meetings", "GET, POST")]
    [InlineData("DELETE", "/api/v1/figures", "GET, POST")]
    public async Task A_method_that_an_address_does_not_take_is_refused_with_those_it_takes(string method, string address, string allowed)
    {
        using var request = new HttpRequestMessage(new(method), address);
        using var response = await site.Api("secretariat").SendAsync(request);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, allowed), (response.StatusCode, string.Join(", ", response.Content.Headers.Allow)));
        using var nowhere = await site.GetAsync("/api/v1/nothing");
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
    }

    [Fact]
    public async Task Robots_are_kept_out_of_the_workspace_and_shown_the_sitemap()
    {
        var robots = await site.TextAsync("/robots.txt");
        Assert.All((string[])["/workspace", "/admin", "/account", "/act"], closed => Assert.Contains($"Disallow: {closed}\n", robots, StringComparison.Ordinal));
        Assert.Contains("Sitemap: http://localhost/sitemap.xml\n", robots, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Security_txt_expires_within_a_year_and_not_within_thirty_days()
    {
        var lines = (await site.TextAsync("/.well-known/security.txt")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(": ", 2)).ToDictionary(l => l[0], l => l[1]);
        Assert.Equal("mailto:secretariat@testland.example", lines["Contact"]);
        Assert.Equal("en, fr, es, ar", lines["Preferred-Languages"]);
        Assert.InRange(DateTimeOffset.Parse(lines["Expires"], System.Globalization.CultureInfo.InvariantCulture), site.Clock.Now.AddDays(30), site.Clock.Now.AddDays(365));
    }

    [Fact]
    public async Task The_change_password_address_leads_to_the_account()
    {
        using var response = await site.GetAsync("/.well-known/change-password");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/account/password", response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task It_says_that_it_is_well(string address)
    {
        using var response = await site.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task The_calendar_is_read_back_with_stable_events()
    {
        using var response = await site.GetAsync("/ar/calendar.ics");
        Assert.Equal("text/calendar", response.Content.Headers.ContentType!.MediaType);
        var text = await response.Content.ReadAsStringAsync();
        var calendar = Ical.Net.Calendar.Load(text)!;
        Assert.Equal("PUBLISH", calendar.Method);
        Assert.Contains("REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n", text, StringComparison.Ordinal);
        Assert.Contains("SOURCE;VALUE=URI:http://localhost/ar/calendar.ics\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_entry_keeps_time_words_and_number_in_every_script()
    {
        var starts = new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);
        var title = "اجتماع ربع سنوي حول تطهير الأراضي الزراعية في المقاطعات الشمالية; وما بقي, منها\nوغير ذلك";
        var entries = new[]
        {
            new CalendarEntry("m1@localhost", title, "/ar/meetings/m1", starts, TimeSpan.FromHours(3), false, "القاعة الكبرى", null, 2, false, starts),
            new CalendarEntry("m2@localhost", "Cancelled", "/en/meetings/m2", starts, null, true, null, null, 0, true, starts),
        };
        await using var scope = site.Services.CreateAsyncScope();
        var written = await ActivatorUtilities.CreateInstance<Calendar.PublicCalendar>(scope.ServiceProvider, (IEnumerable<ICalendarSource>)[new Given(entries)]).WriteAsync("ar", CancellationToken.None);
        var text = Encoding.UTF8.GetString(written);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        var events = Ical.Net.Calendar.Load(text)!.Events.ToDictionary(e => e.Uid!);
        Assert.Equal(title, events["m1@localhost"].Summary);
        Assert.Equal(2, events["m1@localhost"].Sequence);
        Assert.Equal(starts.UtcDateTime, events["m1@localhost"].Start!.AsUtc);
        Assert.Equal(starts.AddHours(3).UtcDateTime, events["m1@localhost"].End!.AsUtc);
        Assert.Contains("DTSTART:20261124T100000Z", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20261124", text, StringComparison.Ordinal);
        Assert.Equal("CANCELLED", events["m2@localhost"].Status);
    }

    private sealed class Given(IReadOnlyList<CalendarEntry> entries) : ICalendarSource
    {
        public Task<IReadOnlyList<CalendarEntry>> EntriesAsync(string culture, CancellationToken cancel) => Task.FromResult(entries);
    }
}
