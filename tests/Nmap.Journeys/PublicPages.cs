using System.IO.Compression;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Nmap.Journeys;

/// <summary>Every public page template: accessible in both directions and widths, light, and talking to nobody else.</summary>
public sealed class PublicPages(Velmara country)
{
    private const long Budget = 50 * 1024;
    private static readonly string[] Paths = ["", "/progress", "/progress/remaining", "/progress/cleared", "/obligations", "/meetings", "/decisions", "/good-practices", "/news", "/members", "/search?q=survey", "/feeds", "/press", "/accessibility", "/about"];
    private static readonly AxeRunOptions Rules = new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } };

    public static TheoryData<string, int> Visits => new() { { "en", 360 }, { "en", 1280 }, { "ar", 360 }, { "ar", 1280 } };

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task Nothing_stands_in_a_readers_way(string language, int width)
    {
        var page = await country.VisitAsync(null, language, width, scripts: true);
        var found = new List<string>();
        foreach (var address in await AddressesAsync(page, language))
        {
            var answer = await page.GotoAsync(address);
            Assert.True(answer!.Ok, $"{address}: {answer.Status}");
            found.AddRange((await page.RunAxe(Rules)).Violations.Select(v => $"{address} {v.Id}: {v.Nodes[0].Html}"));
        }
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task A_first_visit_stays_within_fifty_kilobytes_and_this_host(string language)
    {
        foreach (var path in Paths)
        {
            var page = await country.VisitAsync(null, language);
            var (bytes, foreign) = (0L, new List<string>());
            var sizes = new List<Task<long>>();
            page.RequestFinished += (_, request) => sizes.Add(SentAsync(request));
            page.Request += (_, request) => { if (!request.Url.StartsWith(country.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) { foreign.Add(request.Url); } };
            await page.GotoAsync($"/{language}{path}", new() { WaitUntil = WaitUntilState.NetworkIdle });
            bytes = (await Task.WhenAll(sizes)).Sum();
            Assert.True(bytes <= Budget, $"/{language}{path}: {bytes} bytes");
            Assert.Empty(foreign);
            await page.Context.CloseAsync();
        }
    }

    [Theory]
    [InlineData("Secretariat", "en")]
    [InlineData("الأمانة", "ar")]
    public async Task The_workspace_is_open_to_everybody_who_works_there(string role, string language)
    {
        var page = await country.VisitAsync(role, language, scripts: true);
        var found = new List<string>();
        await page.GotoAsync("/workspace/meetings");
        var meeting = await page.Locator("main td a").Nth(1).GetAttributeAsync("href");
        foreach (var address in new[] { "/workspace", "/workspace/meetings", meeting!, meeting + "/minutes", meeting + "/attendance", "/workspace/actions", "/workspace/decisions", "/workspace/content", "/workspace/content/new/News", "/workspace/figures", "/workspace/members", "/admin/workflows", "/account" })
        {
            var answer = await page.GotoAsync(address);
            Assert.True(answer!.Ok, $"{address}: {answer.Status}");
            found.AddRange((await page.RunAxe(Rules)).Violations.Select(v => $"{address} {v.Id}: {v.Nodes[0].Html}"));
        }
        Assert.Empty(found);
    }

    // The published program sends its assets precompressed; a build's output does not, so they are counted as published.
    private static async Task<long> SentAsync(IRequest request)
    {
        var size = await request.SizesAsync();
        if (!request.Url.Contains("/_content/", StringComparison.Ordinal)) { return size.ResponseBodySize + size.ResponseHeadersSize; }
        var body = await (await request.ResponseAsync())!.BodyAsync();
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.SmallestSize, leaveOpen: true)) { brotli.Write(body); }
        return target.Length + size.ResponseHeadersSize;
    }

    private static async Task<IEnumerable<string>> AddressesAsync(IPage page, string language)
    {
        var items = new List<string>();
        foreach (var list in new[] { "good-practices", "news", "meetings" })
        {
            await page.GotoAsync($"/{language}/{list}");
            items.Add((await page.Locator($"main a[href^='/{language}/{list}/']").First.GetAttributeAsync("href"))!);
        }
        return Paths.Select(p => $"/{language}{p}").Concat(items);
    }
}
