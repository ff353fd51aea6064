using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.Playwright;
using Xunit;

namespace Nmap.Journeys;

/// <summary>Every public page template: open to everybody in both directions and widths, light, and talking to nobody else.</summary>
public sealed class PublicPages(Velmara country)
{
    private const long Budget = 50 * 1024;
    private static readonly string[] Paths =
    [
        "", "/progress", "/progress/remaining", "/progress/cleared", "/obligations", "/meetings", "/decisions", "/decisions/7-1", "/good-practices", "/news", "/members",
        "/members/join", "/national-standards", "/advocacy", "/campaigns", "/risk-education", "/pages/april-4", "/earlier-records", "/platform", "/search?q=survey",
        "/search?q=nothingofthekind", "/feeds", "/press", "/progress/remaining/v/1", "/progress/remaining/embed", "/subscribe/good-practices?pillar=clearance",
        "/subscribe/asked", "/road-notices", "/road-notices/mill-road", "/accessibility", "/about", "/concern", "/concern/follow", "/you-said", "/work-plan",
        "/work-plan/1", "/programme", "/needs", "/benchmarks", "/priorities", "/priorities?list=1", "/priorities/keep-the-deadline", "/challenges", "/consultations",
        "/consultations/warning-signs", "/consultations/data-sharing", "/consultations/follow", "/obligations/plans/orvane", "/progress/remaining?asof=" + DateTime.UtcNow.AddHours(3).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
    ];
    private static readonly ConcurrentDictionary<string, Task<long>> Published = new();
    private static readonly string[] Lists =
    [
        "good-practices", "news", "meetings", "national-standards", "campaigns", "risk-education", "advocacy", "topics", "you-said"
    ];

    public static TheoryData<string, int> Visits => new() { { "en", 360 }, { "en", 1280 }, { "ar", 360 }, { "ar", 1280 } };

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task Nothing_stands_in_a_readers_way(string language, int width)
    {
        var page = await country.VisitAsync(null, language, width, scripts: true);
        var look = new Look(page, $"{language}-{width}");
        foreach (var address in await AddressesAsync(page, language)) { await look.AtAsync(address); }
        await look.AtAsync($"/{language}/nothing-here", 404);
        await look.AtAsync("/check/AAA-AAA-AAA-AAA", 404);
        await look.AtAsync($"/{language}/articles/survey-of-the-northern-districts", 404);
        await look.AtAsync($"/act/nothing-like-it/{language}", 404);
        await look.AtAsync($"/leave/nothing-like-it/{language}", 404);
        await look.AtAsync($"/{language}/subscribe/confirm/nothing-like-it", 410);
        await look.AtAsync("/account/sign-in");
        await page.Locator("main form button").First.ClickAsync();
        await look.HereAsync("/account/sign-in/errors");
        await look.AtAsync("/account/demo");
        await ConcernAsync(page, look, language);
        look.FindsNothing();
    }

    /// <summary>Without this, a look that is blind would pass everything.</summary>
    [Fact]
    public async Task What_stands_in_a_readers_way_is_found()
    {
        var page = await country.VisitAsync(scripts: true);
        await page.SetContentAsync("<html lang=en><title>A picture nobody describes</title><main><img src='data:,'><p style='width: 3000px'>Wide</p></main></html>");
        var look = new Look(page, "blind");
        await look.HereAsync("/blind");
        Assert.Contains(look.Found, f => f.StartsWith("/blind image-alt", StringComparison.Ordinal));
        Assert.Contains(look.Found, f => f.EndsWith("wider than the screen", StringComparison.Ordinal));
    }

    /// <summary>The form turned back, its receipt, and what the demonstration answered to somebody.</summary>
    private static async Task ConcernAsync(IPage page, Look look, string language)
    {
        await page.GotoAsync($"/{language}/concern");
        await page.FillAsync("[name='Text']", "12.34567, 45.67891");
        await page.Locator("main form button").First.ClickAsync();
        await look.HereAsync($"/{language}/concern/errors");
        await page.FillAsync("[name='Text']", "Why is the road closed?");
        await page.Locator("main form button").First.ClickAsync();
        Assert.EndsWith("/concern/received", page.Url, StringComparison.Ordinal);
        await look.HereAsync($"/{language}/concern/received");
        await page.GotoAsync($"/{language}/concern/follow");
        await page.FillAsync("[name='Reference']", "C-9D4B-2KX");
        await page.FillAsync("[name='Code']", "E5RM-31ZN-H8GQ");
        await page.Locator("main form button").First.ClickAsync();
        Assert.Equal(1, await page.Locator("main ol").CountAsync());
        await look.HereAsync($"/{language}/concern/follow/answered");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task A_first_visit_stays_within_fifty_kilobytes_and_this_host(string language)
    {
        var addresses = await AddressesAsync(await country.VisitAsync(null, language), language);
        foreach (var address in addresses)
        {
            var page = await country.VisitAsync(null, language);
            var (sizes, foreign) = (new List<Task<long>>(), new List<string>());
            page.RequestFinished += (_, request) => sizes.Add(SentAsync(request));
            page.Request += (_, request) => { if (!request.Url.StartsWith(country.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) { foreign.Add(request.Url); } };
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
            var bytes = (await Task.WhenAll(sizes)).Sum();
            Assert.True(bytes <= Budget, $"{address}: {bytes} bytes");
            Assert.Empty(foreign);
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task Every_address_of_the_sitemap_answers()
    {
        using var client = new HttpClient { BaseAddress = new Uri(country.Address) };
        var sitemap = System.Xml.Linq.XDocument.Parse(await client.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative)));
        var silent = new List<string>();
        foreach (var address in sitemap.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).PathAndQuery))
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            if (!answer.IsSuccessStatusCode) { silent.Add($"{address}: {(int)answer.StatusCode}"); }
        }
        Assert.Empty(silent);
    }

    // The published program sends its assets precompressed; a build's output does not, so they are counted as published.
    private static async Task<long> SentAsync(IRequest request)
    {
        var size = await request.SizesAsync();
        if (!request.Url.Contains("/_content/", StringComparison.Ordinal)) { return size.ResponseBodySize + size.ResponseHeadersSize; }
        return await Published.GetOrAdd(request.Url, _ => CompressedAsync(request)) + size.ResponseHeadersSize;
    }

    private static async Task<long> CompressedAsync(IRequest request)
    {
        var body = await (await request.ResponseAsync())!.BodyAsync();
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.SmallestSize, leaveOpen: true)) { brotli.Write(body); }
        return target.Length;
    }

    private static async Task<IReadOnlyList<string>> AddressesAsync(IPage page, string language)
    {
        var items = new List<string>();
        foreach (var list in Lists)
        {
            await page.GotoAsync($"/{language}/{list}");
            items.Add((await page.Locator($"main a[href^='/{language}/{list}/']").First.GetAttributeAsync("href"))!);
        }
        await page.GotoAsync($"/{language}/meetings");
        items.Add((await page.Locator("main li:has(.govuk-tag--green) a").First.GetAttributeAsync("href"))!);
        return [.. Paths.Select(p => $"/{language}{p}"), .. items.Distinct(), .. items.Where(i => i.Contains("/good-practices/", StringComparison.Ordinal)).Take(1).Select(i => i + "/v/1")];
    }
}
