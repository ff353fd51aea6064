namespace Nmap.Planning.Tests;

/// <summary>What the platform computes stays with members until the lead releases it.</summary>
public sealed class MeasureTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_measure_is_shown_to_everybody_only_between_its_release_and_its_taking_back()
    {
        await using var site = new PlanningSite();
        await site.InitializeAsync();
        var plan = await site.BeginAsync("Plan");
        await site.AddAsync(plan, "Clear the northern road", from: -20, to: -5);
        await site.OpenForAllAsync(plan);
        Assert.Empty((await site.AdoptAsync(plan, "1-1")).Errors);
        const string name = "Overdue activities";

        Assert.False((await site.Stranger().OpenAsync("/en/progress")).Says(name));
        Assert.False((await site.Stranger().OpenAsync("/en/work-plan")).Says("Overdue since"));
        Assert.True((await (await site.As("member")).OpenAsync(plan)).Says("Overdue since"));
        Assert.DoesNotContain(",yes,", (await site.Stranger().GetAsync("/en/work-plan.csv")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Overdue\"", await LinesAsync(site, null), StringComparison.Ordinal);
        Assert.Contains("\"Overdue\":true", await LinesAsync(site, "member"), StringComparison.Ordinal);
        Assert.True((await (await site.As("member")).OpenAsync("/en/progress")).Says(name + " Members only"));

        var measures = await (await site.As("lead")).OpenAsync("/workspace/figures/measures");
        Assert.True(measures.Says("Activities of the work plan whose last day is over1 of 1"), measures.Text);
        var saved = await measures.Form("Save").Choose("Shown", "overdue-activities").SendAsync();
        Assert.True(saved.Says($"{name} Public Released on {site.Today.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en"))} by"), saved.Text);
        var shown = await site.SoonAsync("/en/progress", name);
        Assert.True(shown.Says("is over1 of 1 Activities of the work plan in force, and of the platform’s own programme") && shown.Says("Shown since") && !shown.Says("Overdue action points"), shown.Text);
        await site.SoonAsync("/en/work-plan", "Overdue since");
        Assert.Contains(",yes,", (await site.Stranger().GetAsync("/en/work-plan.csv")).Html, StringComparison.Ordinal);
        Assert.Contains("\"Overdue\":true", await LinesAsync(site, null), StringComparison.Ordinal);

        await (await (await site.As("deputy")).OpenAsync("/workspace/figures/measures")).Form("Save").Untick("Shown", "overdue-activities").SendAsync();
        await site.SoonAsync("/en/progress", name, says: false);
        await site.SoonAsync("/en/work-plan", "Overdue since", says: false);
        Assert.DoesNotContain("\"Overdue\"", await LinesAsync(site, null), StringComparison.Ordinal);
        using var audit = await site.Api("lead").GetAsync(new Uri("/api/v1/audit?limit=50", UriKind.Relative), Cancel);
        var trail = await audit.Content.ReadAsStringAsync(Cancel);
        Assert.True(trail.Contains("Measure.Shown", StringComparison.Ordinal) && trail.Contains("Measure.Hidden", StringComparison.Ordinal), trail);
    }

    [Fact]
    public async Task What_was_done_under_the_version_before_still_counts_when_the_next_leaves_it_out()
    {
        await using var site = new PlanningSite();
        await site.InitializeAsync();
        var first = await site.BeginAsync("First");
        var done = await site.AddAsync(first, "Clear the northern road", from: -20, to: -5);
        await site.AddAsync(first, "Clear the southern road", from: -20, to: -3);
        await site.OpenForAllAsync(first);
        Assert.Empty((await site.AdoptAsync(first, "1-1")).Errors);
        Assert.Empty((await (await (await site.As("lead")).OpenAsync(done.Address.AbsolutePath + "/report")).Form("Save").Choose("State", "Done").SendAsync()).Errors);
        Assert.True((await (await site.As("member")).OpenAsync("/en/progress")).Says("Activities done, of those due by today1 of 2"));

        var second = await site.BeginAsync("Second");
        await site.OpenForAllAsync(second);
        Assert.Empty((await site.AdoptAsync(second, "1-2")).Errors);
        Assert.Contains("southern", Assert.Single((await site.SoonAsync("/en/work-plan", "Second")).Texts("main .nmap-entries h3")), StringComparison.Ordinal);
        Assert.True((await (await site.As("member")).OpenAsync("/en/progress")).Says("Activities done, of those due by today1 of 2"));
    }

    private static async Task<string> LinesAsync(PlanningSite site, string? role) => await site.Api(role).GetStringAsync(new Uri("/api/v1/plan-lines", UriKind.Relative), Cancel);
}
