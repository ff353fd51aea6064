using Nmap.Cms;
using Nmap.Cms.Content;
using static Nmap.Workflows.Tests.People;

namespace Nmap.Workflows.Tests;

public sealed class RouteTests : IAsyncDisposable
{
    private readonly Country _country = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("publishing", "draft,in-review,returned,approved,scheduled,published,forced,withdrawn,archived")]
    [InlineData("minutes", "draft,circulated,awaiting-adoption,adopted")]
    [InlineData("summary", "none,prepared,released")]
    public async Task The_shipped_routes_reach_every_state(string name, string states)
    {
        var route = await _country.RouteAsync(name);
        RouteCheck.Check(route);
        Assert.Equal(states.Split(',').Order(), RouteCheck.Reachable(route).Order());
    }

    [Theory]
    [InlineData("publishing"), InlineData("minutes"), InlineData("summary")]
    public async Task Shipped_routes_speak_four_languages(string name)
    {
        var route = await _country.RouteAsync(name);
        foreach (var texts in route.States.Select(s => s.Label).Concat(route.Transitions.Select(t => t.Label)).Append(route.Title))
        {
            Assert.Equal(["ar", "en", "es", "fr"], texts.All.Keys);
        }
    }

    [Fact]
    public async Task A_page_shows_only_the_steps_that_are_open_to_its_reader()
    {
        async Task<string> Open(string state, Cms.Access.Reader by)
            => string.Join(',', (await _country.AskAsync<IRoutes, IReadOnlyList<RouteStep>>(r => r.OpenToAsync("publishing", state, by, ["lea"], Cancel))).Select(s => s.Name));
        Assert.Equal("return,approve", await Open("in-review", Deputy));
        Assert.Equal("force", await Open("in-review", Lead));
        Assert.Equal("submit,force,archive", await Open("draft", Lead));
        Assert.Equal("", await Open("draft", Member));
    }

    [Fact]
    public async Task Corrections_close_the_day_after_the_last_day_in_the_countrys_zone()
    {
        var since = new DateTimeOffset(2026, 11, 1, 22, 30, 0, TimeSpan.Zero);
        Assert.Equal(new DateOnly(2026, 11, 16), await _country.AskAsync<ISilence, DateOnly?>(s => s.LastDayAsync("minutes", "circulated", since, Cancel)));
        Assert.Null(await _country.AskAsync<ISilence, DateOnly?>(s => s.LastDayAsync("minutes", "draft", since, Cancel)));
        _country.Now = new(2026, 11, 16, 20, 59, 0, TimeSpan.Zero);
        Assert.Empty(await DueAsync(since));
        _country.Now = new(2026, 11, 16, 21, 0, 0, TimeSpan.Zero);
        Assert.Equal("close-corrections", Assert.Single(await DueAsync(since)).Name);
    }

    [Fact]
    public async Task Where_silence_is_consent_the_platform_adopts()
    {
        _country.Settings = _country.Settings with { AdoptionRule = "no-objection", CorrectionDays = 10 };
        Assert.Equal("adopt", Assert.Single(await DueAsync(_country.Now.AddDays(-11))).Name);
        Assert.Empty(await DueAsync(_country.Now.AddDays(-10)));
    }

    [Fact]
    public async Task A_countrys_own_route_stands_before_the_shipped_one()
    {
        const string own = """
            [ { "Name": "publishing", "States": [ { "Name": "draft", "Label": "Draft" }, { "Name": "out", "Label": "Out", "Published": true, "Final": true } ],
                "Transitions": [ { "Name": "publish", "From": ["draft"], "To": "out", "Roles": ["communications"] } ] } ]
            """;
        Assert.Equal("created 1, changed 0, skipped 0", (await _country.RecipeAsync(own)).ToString());
        Assert.Equal("created 0, changed 0, skipped 1", (await _country.RecipeAsync(own)).ToString());
        Assert.Equal("out", (await _country.MoveAsync(new("publishing", "t", "draft", "publish", Communications))).State.Name);
        Assert.Equal(3, (await _country.AskAsync<IRoutes, IReadOnlyList<Route>>(r => r.AllAsync(Cancel))).Count);
    }

    [Theory]
    [InlineData("""{ "Name": "a", "Label": "A" }, { "Name": "a", "Label": "B" }""", """{ "Name": "go", "From": ["a"], "To": "a", "Roles": ["lead"] }""", "stands twice")]
    [InlineData("""{ "Name": "a", "Label": "A" }""", """{ "Name": "go", "From": ["a"], "To": "b", "Roles": ["lead"] }""", "is no state of it")]
    [InlineData("""{ "Name": "a", "Label": "A" }, { "Name": "b", "Label": "B" }""", """{ "Name": "go", "From": ["a"], "To": "b", "Roles": ["lead"] }""", "no step leads out of")]
    [InlineData("""{ "Name": "a", "Label": "A" }, { "Name": "b", "Label": "B" }""", """{ "Name": "go", "From": ["b"], "To": "a", "Roles": ["lead"] }""", "no step leads out of")]
    [InlineData("""{ "Name": "a", "Label": "A", "Final": true }, { "Name": "b", "Label": "B" }""", """{ "Name": "go", "From": ["b"], "To": "a", "Roles": ["lead"] }""", "no way leads to")]
    [InlineData("""{ "Name": "a", "Label": "A" }, { "Name": "b", "Label": "B", "Final": true }""", """{ "Name": "go", "From": ["a"], "To": "b", "Roles": ["king"] }""", "does not have")]
    [InlineData("""{ "Name": "a", "Label": "A" }, { "Name": "b", "Label": "B", "Final": true }""", """{ "Name": "go", "From": ["a"], "To": "b" }""", "nobody may take")]
    [InlineData("""{ "Name": "a", "Label": "A" }""", """{ "Name": "go", "From": null, "To": "a" }""", "is null")]
    [InlineData("""{ "Name": "a", "Label": "A" }""", """{ "From": ["a"] }""", "cannot be read")]
    public async Task A_faulty_route_is_refused_and_changes_nothing(string states, string steps, string words)
    {
        var good = """{ "Name": "good", "States": [ { "Name": "a", "Label": "A", "Final": true } ] }""";
        var refused = await Assert.ThrowsAsync<RefusedException>(() => _country.RecipeAsync($$"""[ {{good}}, { "Name": "bad", "States": [ {{states}} ], "Transitions": [ {{steps}} ] } ]"""));
        Assert.StartsWith("nmap-workflow", refused.Message, StringComparison.Ordinal);
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RefusedException>(() => _country.RouteAsync("good"));
    }

    private Task<IReadOnlyList<RouteStep>> DueAsync(DateTimeOffset since)
        => _country.AskAsync<ISilence, IReadOnlyList<RouteStep>>(s => s.DueAsync("minutes", "circulated", since, Cancel));

    public ValueTask DisposeAsync() => _country.DisposeAsync();
}
