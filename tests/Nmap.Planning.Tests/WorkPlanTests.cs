using System.Net;

namespace Nmap.Planning.Tests;

/// <summary>The work plan: written, contributed to, adopted by a decision, compared, reported on.</summary>
public sealed class WorkPlanTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_decision_adopts_one_version_and_the_time_of_members_is_not_cut_short_unasked()
    {
        await using var site = new PlanningSite();
        await site.InitializeAsync();
        var first = await site.BeginAsync("First");
        await site.AddAsync(first, "Clear the road");
        await site.OpenForAllAsync(first);
        var lead = await site.As("lead");
        var page = await lead.OpenAsync(first + "/adopt");
        Assert.True(page.Says("Adopted today, they lose 14 days of the time they were given."), page.Text);
        page = await page.Form("Adopt").Fill("Decision", "1-1").SendAsync();
        Assert.Equal(["Members still have time to contribute. Wait until it is over, or tick that it ends today."], page.Errors);
        Assert.Equal("1-1", page.One("[name=Decision] option[selected]").GetAttribute("value"));
        Assert.True(page.Says("This version was last changed after it, on"), page.Text);
        page = await page.Form("Adopt").Choose("Early", "true").SendAsync();
        Assert.Equal(["Look at the decision once more. Choose another, or tick that it is meant."], page.Errors);
        Assert.Empty((await page.Form("Adopt").Choose("Sure", "1-1").SendAsync()).Errors);

        var second = await site.BeginAsync("Second");
        await site.OpenForAllAsync(second);
        Assert.Equal(["Decision 1-1 adopted version 1. Choose the decision that adopts this one."], (await site.AdoptAsync(second, "1-1")).Errors);
        Assert.Empty((await site.AdoptAsync(second, "1-2")).Errors);
        await (await (await site.As("secretariat")).OpenAsync("/workspace/programme/kinds/new")).Form("Save").Fill("Name[en]", "Visits").SendAsync();
        var programme = await site.BeginAsync("Programme", "programme");
        await site.AddAsync(programme, "Visit Northshire", kind: "visits");
        await site.OpenForAllAsync(programme);
        Assert.Empty((await site.AdoptAsync(programme, "1-1")).Errors);
    }

    [Fact]
    public async Task A_plan_is_opened_adopted_by_a_decision_and_read_by_everybody_and_the_one_before_stays()
    {
        await using var site = new PlanningSite();
        await site.InitializeAsync();
        Assert.True((await site.Stranger().OpenAsync("/en/work-plan")).Says("No plan has been adopted yet."));
        var first = await site.BeginAsync("Plan of the first years");
        var line = await site.AddAsync(first, "Clear the northern road", more: f => f.Choose("Obligations", "article-5").Fill("BudgetLine", "B4"));
        await site.MeasureAsync(line.Address.AbsolutePath, "T-1", "manual-clearance", "12000");
        await site.AddAsync(first, "Teach in schools", kind: "risk-education");
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("member")).GetAsync(first)).Status);
        var refused = await site.AdoptAsync(first, "1-1");
        Assert.Equal(["Open the draft for contributions first. Only then is it adopted."], refused.Errors);
        await site.OpenForAllAsync(first);
        Assert.True((await (await site.As("member")).OpenAsync(first)).Says("Clear the northern road"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Stranger().GetAsync("/en/work-plan/1")).Status);
        Assert.Equal(["Choose the decision that adopts it. It stands in adopted minutes and is in force."], (await site.AdoptAsync(first, "")).Errors);
        Assert.Empty((await site.AdoptAsync(first, "1-1")).Errors);

        var page = await site.SoonAsync("/en/work-plan", "Clear the northern road");
        Assert.True(page.Says("Northshire") && page.Says("12,000") && page.Says("Clearance of mined areas") && page.Says("by decision 1-1"), page.Text);
        Assert.NotNull(page.One("a[href='/en/decisions/1-1']"));
        var csv = await site.Stranger().GetAsync("/en/work-plan.csv");
        Assert.Contains("Clear the northern road,clearance,", csv.Html, StringComparison.Ordinal);
        Assert.Contains(",T-1,manual-clearance,m2,12000,,B4,,", csv.Html, StringComparison.Ordinal);
        Assert.True(await Patience.UntilAsync(async () => (await site.Stranger().OpenAsync("/en/search?q=northern")).Says("Clear the northern road"), Cancel));
        Assert.Contains("Clear the northern road", (await site.Stranger().GetAsync("/en/work-plan.atom")).Html, StringComparison.Ordinal);

        var second = await site.BeginAsync("Plan of the later years");
        await (await (await (await site.As("secretariat")).OpenAsync(second + "/edit/1")).Form("Save").Fill("Text[en]", "Clear both northern roads").Dated("Ends", site.Day(80)).SendAsync()).FollowAsync("Back");
        await site.AddAsync(second, "Survey the south");
        await (await (await site.As("secretariat")).OpenAsync(second + "/2/remove")).Form("Remove").SendAsync();
        await site.OpenForAllAsync(second);
        Assert.Empty((await site.AdoptAsync(second, "1-2")).Errors);
        page = await site.SoonAsync("/en/work-plan", "What changed since version 1");
        Assert.True( page.Says("Changed Activity 1") && page.Says("Gone Activity 2") && page.Says("New Activity 3") && page.Says("wording and dates"), page.Text);
        var old = await site.SoonAsync("/en/work-plan/1", "Replaced");
        Assert.True( old.Says("Teach in schools") && old.Says("Clear the northern road") && old.Says("See the version in force"), old.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Stranger().GetAsync("/en/work-plan/3")).Status);
        // What was adopted is not rewritten.
        var late = await (await (await site.As("secretariat")).OpenAsync(first + "/edit/1")).Form("Save").Fill("Text[en]", "Something else").SendAsync();
        Assert.Equal(["An adopted plan stays as it is. Begin a new version to change it."], late.Errors);
    }

    [Fact]
    public async Task No_circle_stands_in_a_plan_and_what_begins_too_early_or_overlaps_is_said_not_forbidden()
    {
        await using var site = new PlanningSite();
        await site.InitializeAsync();
        var plan = await site.BeginAsync("Plan");
        var survey = await site.AddAsync(plan, "Survey", from: 10, to: 40);
        var clear = await site.AddAsync(plan, "Clear", leads: "member-2", from: 20, to: 60, more: f => f.Choose("DependsOn", "1"));
        var secretariat = await site.As("secretariat");
        var circle = await (await secretariat.OpenAsync(plan + "/edit/1")).Form("Save").Choose("DependsOn", "2").SendAsync();
        Assert.Equal(["Activity 2 depends on this one already: neither could begin."], circle.Errors);
        var removed = await (await secretariat.OpenAsync(plan + "/1/remove")).Form("Remove").SendAsync();
        Assert.Equal(["Activity 2 depends on this one. Change that first."], removed.Errors);
        await site.MeasureAsync(survey.Address.AbsolutePath, "T-1", "technical-survey", "500");
        await site.MeasureAsync(clear.Address.AbsolutePath, "T-1", "technical-survey", "700");
        var page = await secretariat.OpenAsync(plan);
        Assert.True(page.Says("Activity 2 begins on") && page.Says("Activity 1, on which it depends, ends only on"), page.Text);
        Assert.True(page.Says("Activities 1 and 2 of different members are in the same province at the same time by the same method: Northshire, Technical survey."), page.Text);
        await site.OpenForAllAsync(plan);
        Assert.Empty((await site.AdoptAsync(plan, "1-1")).Errors);
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_said_at_its_field_and_nothing_typed_is_lost()
    {
        await using var site = new PlanningSite();
        await site.InitializeAsync();
        var secretariat = await site.As("secretariat");
        var title = await (await secretariat.OpenAsync("/workspace/work-plan/title")).Form("Save").Fill("Title[en]", "T").Fill("FirstYear", "2027").Fill("LastYear", "2026").SendAsync();
        Assert.Equal(["The last year is before the first."], title.Errors);
        var plan = await site.BeginAsync("Plan");
        Assert.Equal(["A new version is being written already. Adopt it first."], (await (await secretariat.OpenAsync("/workspace/work-plan/title")).Form("Save").Fill("Title[en]", "T").Fill("LastYear", "2099").SendAsync()).Errors);
        var form = await (await secretariat.OpenAsync(plan + "/edit")).Form("Save").SendAsync();
        Assert.Equal(["Say what is done."], form.Errors);
        form = await form.Form("Save").Fill("Text[en]", "Kept words").Fill("Kind", "clearance").Dated("Begins", site.Day(9)).Dated("Ends", site.Day(8)).SendAsync();
        Assert.Equal(["It ends before it begins."], form.Errors);
        Assert.Equal("Kept words", form.One("[name='Text[en]']").TextContent);
        form = await form.Form("Save").Dated("Ends", site.Day(20)).SendAsync();
        Assert.Equal(["Choose at least one member that leads it."], form.Errors);
        form = await form.Form("Save").Choose("Leading", site.Account("member").Organisation).Fill("Amount", "5000").SendAsync();
        Assert.Equal(["Enter the currency’s three letters, such as USD."], form.Errors);
        form = await form.Form("Save").Fill("Currency", "usd").SendAsync();
        Assert.True(form.Says("5,000 USD"), form.Text);
        var rows = await (await secretariat.OpenAsync(form.Address.AbsolutePath + "/quantities")).Form("Save").Fill("Quantities[1].Year", "1999").Fill("Quantities[1].Method", "training").Fill("Quantities[1].Unit", "people").Fill("Quantities[1].Planned", "5").SendAsync();
        Assert.Single(rows.Errors, e => e.StartsWith("Enter a year of the plan:", StringComparison.Ordinal));
        Assert.NotNull(rows.Document.QuerySelector(".govuk-form-group--error [name='Quantities[1].Year']"));
        var open = await (await secretariat.OpenAsync(plan + "/open")).Form("Open it for contributions").Dated("ContributeBy", site.Day(-1)).SendAsync();
        Assert.Equal(["Choose the last day for contributions; it is still to come."], open.Errors);
        // Two people with the same page: the second is told, and keeps what they typed.
        var (one, two) = (await secretariat.OpenAsync(plan + "/edit/1"), await (await site.As("lead")).OpenAsync(plan + "/edit/1"));
        await one.Form("Save").Fill("Text[en]", "First").SendAsync();
        var stale = await two.Form("Save").Fill("Text[en]", "Second").SendAsync();
        Assert.Equal(["Somebody else has just changed this plan. Open it again beside this page; what you typed is still here."], stale.Errors);
        Assert.Equal("Second", stale.One("[name='Text[en]']").TextContent);
    }

    [Fact]
    public async Task Members_responsible_report_and_what_is_overdue_is_seen()
    {
        await using var site = new PlanningSite();
        await site.InitializeAsync();
        var plan = await site.BeginAsync("Plan");
        var line = (await site.AddAsync(plan, "Clear", from: -30, to: -3)).Address.AbsolutePath;
        await site.MeasureAsync(line, "T-1", "manual-clearance", "1000");
        await site.OpenForAllAsync(plan);
        await site.AdoptAsync(plan, "1-1");
        Assert.True((await (await site.As("member")).OpenAsync(plan)).Says("Overdue since"));
        await site.ReleaseAsync("overdue-activities");
        await site.SoonAsync("/en/work-plan", "Overdue since");
        var member = await site.As("member");
        Assert.True((await member.OpenAsync("/workspace")).Says("Report on activity 1: its last day is over"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("member-2")).GetAsync(line + "/report")).Status);
        var report = await (await member.OpenAsync(line + "/report")).Form("Save").Choose("State", "Dropped").SendAsync();
        Assert.Equal(["Say why it is dropped."], report.Errors);
        report = await report.Form("Save").Choose("State", "Done").Fill("Achieved[0]", "1200000").SendAsync();
        Assert.StartsWith("This is ten times what was planned, or more.", Assert.Single(report.Errors), StringComparison.Ordinal);
        report = await report.Form("Save").Fill("Achieved[0]", "1200").SendAsync();
        Assert.Empty(report.Errors);
        var page = await site.SoonAsync("/en/work-plan", "1,200 achieved");
        Assert.True( page.Says("Done") && !page.Says("Overdue"), page.Text);
        using var api = await site.Api().GetAsync(new Uri("/api/v1/plan-lines", UriKind.Relative), Cancel);
        var json = await api.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("\"Achieved\":1200", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_forum_plans_its_own_activities_by_the_seven_kinds_and_adds_its_own()
    {
        await using var site = new PlanningSite();
        await site.InitializeAsync();
        var secretariat = await site.As("secretariat");
        var kind = await (await secretariat.OpenAsync("/workspace/programme/kinds/new")).Form("Save").SendAsync();
        Assert.Equal(["Enter a name."], kind.Errors);
        kind = await kind.Form("Save").Fill("Name[en]", "Visits to provinces").SendAsync();
        Assert.Equal(8, kind.Document.QuerySelectorAll("main ol li").Length);
        Assert.Equal(["There is a kind with this name already."], (await (await secretariat.OpenAsync("/workspace/programme/kinds/new")).Form("Save").Fill("Name[en]", "visits to PROVINCES").SendAsync()).Errors);
        var plan = await site.BeginAsync("What we do together", "programme");
        await site.AddAsync(plan, "Visit Northshire", kind: "visits-to-provinces", more: f => f.Choose("TakingPart", site.Account("member-2").Organisation));
        await site.OpenForAllAsync(plan);
        Assert.Empty((await site.AdoptAsync(plan, "1-1")).Errors);
        var page = await site.SoonAsync("/en/programme", "Visit Northshire");
        Assert.True( page.Says("Visits to provinces") && page.Says("Takes part:"), page.Text);
        Assert.True((await site.Stranger().OpenAsync("/en/work-plan")).Says("No plan has been adopted yet."));
    }
}
