using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Nmap.Testing;

namespace Nmap.Web.Tests;

/// <summary>A hidden thing does not exist for who may not see it: on no page, list, feed, search, API, export, copy or error.</summary>
public sealed class VisibilityTests(VisibilityTests.Hid hid) : IClassFixture<VisibilityTests.Hid>
{
    private readonly VisibilityCountry _country = hid.Country;

    [Fact]
    public Task A_stranger_meets_none_of_it() => MeetsAsync("stranger", _country.Api());

    [Fact]
    public async Task An_observer_meets_none_of_it() => await MeetsAsync("observer", (await _country.As("observer")).Client);

    [Fact]
    public Task An_observer_with_a_token_meets_none_of_it() => MeetsAsync("observer", _country.Api("observer"));

    [Fact]
    public async Task Who_was_shut_out_yesterday_meets_none_of_it() => await MeetsAsync("facilitator, suspended", hid.Suspended.Client);

    [Fact]
    public async Task A_member_meets_what_is_among_members_and_their_own() => await MeetsAsync("member", (await _country.As("member")).Client);

    [Fact]
    public Task Another_organisation_with_a_token_meets_no_more_than_that() => MeetsAsync("member-2", _country.Api("member-2"));

    [Fact]
    public async Task Another_organisation_meets_no_more_than_that() => await MeetsAsync("member-2", (await _country.As("member-2")).Client);

    [Fact]
    public async Task The_secretariat_meets_what_it_works_on() => await MeetsAsync("secretariat", (await _country.As("secretariat")).Client);

    [Theory]
    [InlineData("stranger")]
    [InlineData("observer")]
    public async Task Counts_suggestions_and_snippets_keep_it_too(string reader)
    {
        using var api = reader == "stranger" ? _country.Api() : _country.Api(reader);
        foreach (var hidden in Hidden.All)
        {
            foreach (var asked in (string[])[hidden.Word, hidden.Word[..^1], hidden.Word[..6], "\"" + hidden.Word + "\""])
            {
                var answer = (await api.GetFromJsonAsync<JsonObject>("/api/v1/search?q=" + Uri.EscapeDataString(asked), Platform.Cancel))!;
                Assert.Empty(answer["Items"]!.AsArray());
                Assert.Equal(0, (int)answer["Total"]!);
            }
            var page = await api.GetStringAsync(new Uri("/en/search?q=" + hidden.Word[..^1], UriKind.Relative), Platform.Cancel);
            Assert.DoesNotContain(hidden.Word, page, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Its_address_answers_like_one_that_never_was_also_to_head_and_to_somebody_elses_tag()
    {
        using var stranger = _country.Api();
        using var lead = _country.Api("lead");
        var nothing = await TextAsync(stranger, "/api/v1/content/News/" + new string('0', 26));
        foreach (var id in _country.TextIds.Take(4))
        {
            var address = $"/api/v1/content/News/{id}";
            Assert.Equal(nothing, await TextAsync(stranger, address));
            using var tagged = new HttpRequestMessage(HttpMethod.Get, address);
            using var seen = await lead.GetAsync(new Uri(address, UriKind.Relative), Platform.Cancel);
            if (seen.Headers.ETag is { } tag) { tagged.Headers.IfNoneMatch.Add(tag); }
            using var answer = await stranger.SendAsync(tagged, Platform.Cancel);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        foreach (var slug in Hidden.All.Take(4).Select(h => "/en/news/hidden-" + h.Word[..3]))
        {
            using var head = await stranger.SendAsync(new HttpRequestMessage(HttpMethod.Head, slug), Platform.Cancel);
            Assert.Equal(HttpStatusCode.NotFound, head.StatusCode);
            using var suffixed = await stranger.GetAsync(new Uri(slug + "/x.css", UriKind.Relative), Platform.Cancel);
            Assert.Equal(HttpStatusCode.NotFound, suffixed.StatusCode);
        }
    }

    private async Task MeetsAsync(string reader, HttpClient client)
    {
        var crawl = await new Crawler(client).RunAsync([.. Start, .. _country.Addresses]);
        var wrong = Hidden.All.SelectMany(h => h.Readers.Contains(reader)
            ? crawl.WhereFound(h.Word).Any() ? [] : [$"{h.What} is nowhere to be found"]
            : crawl.WhereFound(h.Word).Select(where => $"{h.What} stands on {where}")).ToList();
        Assert.True(wrong.Count == 0, $"{reader}, {crawl.Pages.Count} pages:\n" + string.Join('\n', wrong.Take(40)));
        foreach (var open in (string[])[Hidden.PublicText, Hidden.PublicDecision]) { Assert.NotEmpty(crawl.WhereFound(open)); }
        Assert.DoesNotContain(crawl.Pages, p => p.Status >= 500 && !p.Address.StartsWith("/error/", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Start => ((string[])["en", "fr", "es", "ar"]).SelectMany(c => (string[])[$"/{c}", $"/{c}/progress", $"/{c}/progress/remaining", $"/{c}/progress/remaining.csv",
            $"/{c}/progress/remaining.json", $"/{c}/progress/remaining.svg", $"/{c}/obligations", $"/{c}/good-practices", $"/{c}/news", $"/{c}/meetings", $"/{c}/members", $"/{c}/decisions",
            $"/{c}/feeds", $"/{c}/calendar.ics", $"/{c}/news.atom", $"/{c}/news.rss", $"/{c}/news.json", $"/{c}/search?q={Hidden.Everywhere}", $"/{c}/accessibility", $"/{c}/no-such-page"])
        .Concat(["/", "/sitemap.xml", "/robots.txt", "/.well-known/security.txt", "/openapi/v1.json", "/check", "/check/none", "/media/none.jpg", "/error/500", "/workspace", "/workspace/content", "/workspace/meetings",
            "/workspace/decisions", "/workspace/actions", "/workspace/figures", "/workspace/search?q=" + Hidden.Everywhere, "/workspace/lessons", "/workspace/members", "/admin", "/admin/audit",
            "/api/v1/content/News?limit=100", "/api/v1/content/PublicSummary", "/api/v1/content/Minutes", "/api/v1/meetings", "/api/v1/decisions", "/api/v1/action-points", "/api/v1/figures", "/api/v1/figures?figure=remaining",
            "/api/v1/members", "/api/v1/seats", "/api/v1/audit", $"/api/v1/search?q={Hidden.Everywhere}", "/api/v1/nothing"]);

    private static async Task<string> TextAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Platform.Cancel);
        return (int)answer.StatusCode + await answer.Content.ReadAsStringAsync(Platform.Cancel);
    }

    /// <summary>The hidden things, after who may see them has looked at all pages once.</summary>
    public sealed class Hid : IAsyncLifetime
    {
        public VisibilityCountry Country { get; } = new();
        public Visitor Suspended { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await Country.InitializeAsync();
            Suspended = await Country.As("facilitator");
            await Country.HideAsync();
            using var administrator = Country.Api("administrator");
            var accounts = (await administrator.GetFromJsonAsync<JsonObject>("/api/v1/accounts?limit=100", Platform.Cancel))!["Items"]!.AsArray();
            var id = accounts.First(a => (string?)a!["Email"] == Country.Account("facilitator").Email)!["Id"];
            using var answer = await administrator.PostAsJsonAsync($"/api/v1/accounts/{id}/transitions/suspend", new { Reason = "Left." }, Platform.Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            await new Crawler((await Country.As("lead")).Client).RunAsync(Start);
            await new Crawler(Country.Api("secretariat")).RunAsync(Start);
        }

        public ValueTask DisposeAsync() => Country.DisposeAsync();
    }
}
