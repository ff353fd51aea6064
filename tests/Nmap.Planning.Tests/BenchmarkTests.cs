using System.Net;

namespace Nmap.Planning.Tests;

/// <summary>Benchmarks: entered by one, approved by another, computed and never scored.</summary>
public sealed class BenchmarkTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_approves_what_they_entered_and_the_numbers_say_how_far_it_came()
    {
        await using var site = new PlanningSite();
        await site.InitializeAsync();
        var secretariat = await site.As("secretariat");
        var lead = await site.As("lead");
        var form = await (await secretariat.OpenAsync("/workspace/benchmarks/edit")).Form("Save").SendAsync();
        Assert.Equal(["Say what is measured."], form.Errors);
        form = await form.Form("Save").Fill("Name[en]", "Communities visited").Fill("Unit[en]", "communities").Fill("Baseline", "10").Dated("BaselineOn", site.Day(-100)).Fill("BaselineSource", "Census").Fill("Target", "110").Dated("TargetOn", site.Day(-200)).SendAsync();
        Assert.Equal(["The target’s day comes after that of the first value."], form.Errors);
        var page = await form.Form("Save").Dated("TargetOn", site.Day(100)).SendAsync();
        var address = page.Address.AbsolutePath;
        var value = await (await lead.OpenAsync(address + "/values/new")).Form("Send for approval").Dated("On", site.Day(1)).Fill("Value", "40").Fill("Evidence", "Lists").Fill("Source", "Survey teams").SendAsync();
        Assert.Equal(["This day has not come yet."], value.Errors);
        value = await value.Form("Send for approval").Dated("On", site.Day(0)).Fill("Link", "javascript:alert(1)").SendAsync();
        Assert.Equal(["Begin the address with https://, or with / for a document of this platform."], value.Errors);
        value = await value.Form("Send for approval").Fill("Link", "https://example.org/lists").SendAsync();
        Assert.True(value.Says("Waits for approval") && !value.Says("Decide"), value.Text);
        var id = await (await site.As("deputy")).OpenAsync(address);
        var decide = await id.FollowAsync($"Decide {site.Today.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en"))}");
        var own = await (await lead.OpenAsync(decide.Address.AbsolutePath)).Form("Approve").SendAsync();
        Assert.Equal(["You entered this value. Somebody else approves it."], own.Errors);
        Assert.Equal(["Say why it is not approved."], (await decide.Form("Do not approve").SendAsync()).Errors);
        page = await (await (await site.As("deputy")).OpenAsync(decide.Address.AbsolutePath)).Form("Approve").SendAsync();
        Assert.True(page.Says("30 more than on") && page.Says("Still to go: 70.") && page.Says("gives 60 for that day: 20 short of it."), page.Text);
        Assert.False((await site.Stranger().OpenAsync("/en/benchmarks")).Says("Communities visited"));
        await (await lead.OpenAsync(address)).Form("Show it to everybody").SendAsync();
        var shown = await site.SoonAsync("/en/benchmarks", "Communities visited");
        Assert.True(shown.Says("Still to go: 70.") && !shown.Says("short of it") && shown.Says("Source: Survey teams"), shown.Text);
        Assert.Empty(shown.Document.QuerySelectorAll(".nmap-figure .govuk-tag"));
        Assert.DoesNotContain("Shortfall", await BenchmarksAsync(site), StringComparison.Ordinal);
        Assert.DoesNotContain("B-1", await BenchmarksAsync(site, "?show=behind"), StringComparison.Ordinal);
        await site.ReleaseAsync("benchmark-shortfall");
        Assert.True((await site.SoonAsync("/en/benchmarks", "20 short of it")).Says("Communities visited"));
        Assert.Contains("\"Shortfall\":20", await BenchmarksAsync(site, "?show=behind"), StringComparison.Ordinal);
    }

    private static async Task<string> BenchmarksAsync(PlanningSite site, string query = "") => await site.Api().GetStringAsync(new Uri("/api/v1/benchmarks" + query, UriKind.Relative), Cancel);

    [Fact]
    public async Task Whoever_wrote_a_benchmark_does_not_show_it_to_everybody()
    {
        await using var site = new PlanningSite();
        await site.InitializeAsync();
        var lead = await site.As("lead");
        var page = await (await lead.OpenAsync("/workspace/benchmarks/edit")).Form("Save").Fill("Name[en]", "Teams trained").Fill("Unit[en]", "teams").Fill("Baseline", "1").Dated("BaselineOn", site.Day(-10)).Fill("BaselineSource", "Roster").Fill("Target", "4").Dated("TargetOn", site.Day(10)).SendAsync();
        Assert.False(page.Says("Show it to everybody"), page.Text);
        var deputy = await (await site.As("deputy")).OpenAsync(page.Address.AbsolutePath);
        Assert.Empty((await deputy.Form("Show it to everybody").SendAsync()).Errors);
        var step = await (await lead.OpenAsync(page.Address.AbsolutePath + "/steps/new")).Form("Save").Fill("Text[en]", "Ask for a second trainer").SendAsync();
        Assert.Equal(["Choose who does it."], step.Errors);
        step = await step.Form("Save").Fill("Owner", site.Account("member").Organisation).Dated("DueOn", site.Day(3)).SendAsync();
        Assert.True(step.Says("Ask for a second trainer"), step.Text);
        await site.SoonAsync("/en/benchmarks", "Ask for a second trainer");
    }

    [Fact]
    public async Task A_passage_of_a_policy_keeps_every_state_with_its_day_and_source()
    {
        await using var site = new PlanningSite();
        await site.InitializeAsync();
        var secretariat = await site.As("secretariat");
        var form = await (await secretariat.OpenAsync("/workspace/benchmarks/policies")).Form("Save").Fill("Policy[en]", "Development plan").Fill("Passage", "Chapter 4").Fill("Standing", "proposed").Dated("On", site.Day(2)).Fill("Source", "Letter").SendAsync();
        Assert.Equal(["Enter the day since when; it has come already."], form.Errors);
        await form.Form("Save").Dated("On", site.Day(-20)).SendAsync();
        var list = await (await site.As("lead")).OpenAsync("/workspace/benchmarks");
        var edit = await list.FollowAsync("Change Chapter 4");
        await edit.Form("Save").Fill("Standing", "in-force").Dated("On", site.Day(-2)).Fill("Source", "Gazette").SendAsync();
        Assert.False((await site.Stranger().OpenAsync("/en/benchmarks")).Says("Chapter 4"));
        await (await (await (await site.As("deputy")).OpenAsync("/workspace/benchmarks")).FollowAsync("Change Chapter 4")).Form("Show it to everybody").SendAsync();
        var page = await site.SoonAsync("/en/benchmarks", "Stands in the policy in force Source: Gazette");
        Assert.True(page.Says("Proposed Source: Letter"), page.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("member")).GetAsync("/workspace/benchmarks/policies")).Status);
    }
}
