using System.Net;
using System.Text.Json.Nodes;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>Marker words in everything a stranger may not see, looked for on every public channel.</summary>
public sealed class VisibilityTests(Site site) : IClassFixture<Site>
{
    private static readonly string[] Languages = ["en", "fr", "es", "ar"];

    [Fact]
    public async Task No_marker_of_a_hidden_text_reaches_a_stranger()
    {
        var markers = await HideAsync();
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        var seen = new List<string>();
        await foreach (var (address, body) in CrawlAsync())
        {
            seen.AddRange(markers.Where(m => body.Contains(m, StringComparison.OrdinalIgnoreCase)).Select(m => $"{m} at {address}"));
        }
        foreach (var marker in markers)
        {
            foreach (var address in new[] { $"/en/search?q={marker}", $"/api/v1/search?q={marker}" })
            {
                var body = WebUtility.HtmlDecode(await BodyAsync(address)).Replace($"q={marker}", "", StringComparison.OrdinalIgnoreCase).Replace($"value=\"{marker}\"", "", StringComparison.OrdinalIgnoreCase);
                if (body.Contains("<mark>", StringComparison.Ordinal) || body.Contains($"\"Total\":1", StringComparison.Ordinal)) { seen.Add($"{marker} found by {address}"); }
            }
        }
        Assert.Empty(seen);
    }

    [Fact]
    public async Task Members_find_what_strangers_do_not()
    {
        var markers = await HideAsync();
        Assert.True(await Patience.UntilAsync(async () => JsonNode.Parse(await site.Api("member").GetStringAsync(new Uri($"/api/v1/search?q={markers[1]}", UriKind.Relative), TestContext.Current.CancellationToken))!["Items"]!.AsArray().Count > 0, TestContext.Current.CancellationToken));
    }

    /// <summary>A draft, a members-only text, one for a named organisation, an embargoed one, draft minutes, and members' passages of adopted minutes.</summary>
    private async Task<List<string>> HideAsync()
    {
        var markers = Enumerable.Range(0, 6).Select(_ => Marker()).ToList();
        await TextAsync(markers[0], "public", publish: false);
        await TextAsync(markers[1], "members", publish: true);
        await TextAsync(markers[2], "organisations:" + site.Account("lead").Organisation, publish: true);
        await TextAsync(markers[3], "public", publish: true, site.Clock.Now.AddDays(2));
        await Room.WithDraftAsync(site, markers[4], markers[4]);
        var room = await (await Room.WithDraftAsync(site, markers[5], "harmless")).AdoptedAsync();
        await room.MoveAsync("prepare-summary", "secretariat");
        await room.MoveAsync("release-summary", "lead");
        return markers;
    }

    private async Task TextAsync(string marker, string audience, bool publish, DateTimeOffset? visibleFrom = null)
    {
        var item = await Room.PostAsync(site.Api("communications"), "/api/v1/content/News", new
        {
            Culture = "en",
            Audience = audience,
            VisibleFrom = visibleFrom,
            TitlePart = new { Title = "Title " + marker },
            HtmlBodyPart = new { Html = $"<p>Body {marker}</p>" },
            SummaryPart = new { Summary = "Summary " + marker },
        });
        if (!publish) { return; }
        var moves = $"/api/v1/content/News/{item["ContentItemId"]}/transitions/";
        await Room.PostAsync(site.Api("communications"), moves + "submit", new { }, HttpStatusCode.OK);
        await Room.PostAsync(site.Api("lead"), moves + "approve", new { }, HttpStatusCode.OK);
        await Room.PostAsync(site.Api("lead"), moves + "publish", new { }, HttpStatusCode.OK);
    }

    private async IAsyncEnumerable<(string Address, string Body)> CrawlAsync()
    {
        var waiting = new Queue<string>(["/sitemap.xml", "/robots.txt", "/openapi/v1.json", "/api/v1/meetings", "/api/v1/decisions", "/api/v1/action-points", "/api/v1/content/News", "/api/v1/content/GoodPractice",
            "/api/v1/content/PublicSummary", "/api/v1/members", "/api/v1/figures", "/check/AAA-AAA-AAA-AAA", "/en/nothing-here",
            .. Languages.SelectMany(l => new[] { $"/{l}", $"/{l}/feeds", $"/{l}/news.atom", $"/{l}/news.rss", $"/{l}/news.json", $"/{l}/meetings.atom", $"/{l}/decisions.atom", $"/{l}/calendar.ics", $"/{l}/search" })]);
        var known = waiting.ToHashSet();
        while (waiting.TryDequeue(out var address) && known.Count < 900)
        {
            var body = WebUtility.HtmlDecode(await BodyAsync(address));
            yield return (address, body);
            foreach (var link in Links(body).Where(l => known.Add(l))) { waiting.Enqueue(link); }
        }
    }

    private static IEnumerable<string> Links(string body)
        => System.Text.RegularExpressions.Regex.Matches(body, "(?:href=\"|<loc>|<link>)(?:http://localhost(?::\\d+)?)?(/[^\"#<\\s]*)").Select(m => m.Groups[1].Value)
            .Where(l => !l.StartsWith("/_content", StringComparison.Ordinal) && !l.StartsWith("/account", StringComparison.Ordinal) && !l.StartsWith("/workspace", StringComparison.Ordinal));

    private async Task<string> BodyAsync(string address)
    {
        using var answer = await site.Api().GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return string.Join('\n', answer.Headers.Select(h => string.Join(',', h.Value))) + await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static string Marker() => "zq" + string.Concat(Enumerable.Range(0, 12).Select(_ => (char)('a' + Random.Shared.Next(26))));
}
