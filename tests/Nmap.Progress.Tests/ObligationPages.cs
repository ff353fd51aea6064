using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Progress.Contracts;
using Nmap.Progress.Jobs;
using Nmap.Testing;
using Xunit;

namespace Nmap.Progress.Tests;

/// <summary>A country with a treaty, two plans and dates to keep.</summary>
public sealed class CountryWithDuties : Site
{
    private const string Recipe = """
        { "name": "duties", "steps": [ { "name": "nmap-obligations",
          "Treaties": [ { "Code": "convention", "Name": { "en": "The Convention" }, "Steps": [ { "Step": "InForce", "On": "2005-06-01", "Source": { "Document": "Depositary" } } ] } ],
          "Obligations": [ { "Code": "article-5", "Article": "5", "Treaty": "convention", "Name": { "en": "Clearance of mined areas" }, "Text": { "en": "Clear all mined areas." }, "Deadline": "2099-06-01", "DecidedOn": "2024-12-05" } ],
          "Plans": [ { "Code": "new", "Name": { "en": "New plan" }, "ValidFrom": "2025-01-01", "Source": { "Document": "Final document", "Address": "https://example.org/final", "On": "2024-11-29" },
              "Actions": [ { "Number": "3", "Text": { "en": "Hold a regular dialogue." }, "Indicators": [ { "Code": "3.1", "Text": { "en": "Meetings held" } } ] } ] },
            { "Code": "old", "Name": { "en": "Old plan" }, "ReplacedBy": "new", "Actions": [ { "Number": "44", "Text": { "en": "Consider a platform." } } ] } ],
          "Links": [ { "FromPlan": "old", "FromAction": "44", "ToPlan": "new", "ToAction": "3" } ],
          "Rules": [ { "Code": "request", "Name": { "en": "Extension request" }, "Kind": "last-meeting", "Month": 3, "Day": 31, "Obligation": "article-5" } ],
          "Dates": [ { "Code": "work-plan", "Name": { "en": "Updated work plan" }, "DueOn": "D+20", "Leads": [60, 30, 7], "Source": { "Document": "Decision 4" } } ] } ] }
        """;

    public async Task<RecipeReport> RunRecipeAsync(string? other = null)
    {
        var file = Path.Combine(DataFolder, "duties.recipe.json");
        await File.WriteAllTextAsync(file, other ?? Recipe);
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RecipeRunner>().RunAsync(file, Reader.System);
    }
}

public sealed class ObligationPages : IAsyncLifetime
{
    private readonly CountryWithDuties _site = new();
    private readonly DateTimeOffset _started = DateTimeOffset.UtcNow;

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        await _site.RunRecipeAsync();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_recipe_run_twice_changes_nothing_and_leaves_what_people_entered()
    {
        var report = await _site.RunRecipeAsync();
        Assert.Equal((0, 0), (report.Created, report.Changed));
        await ConfirmAsync(await ExtendAsync("refused"));
        await _site.RunRecipeAsync();
        Assert.True((await _site.Stranger().OpenAsync("/en/obligations")).Says("Not granted"));
        // A recipe corrects what came with it, and still leaves what people entered.
        await ConfirmAsync(await ExtendAsync("granted", due: 2101));
        report = await _site.RunRecipeAsync("""{ "name": "again", "steps": [ { "name": "nmap-obligations", "Obligations": [ { "Code": "article-5", "Article": "5", "Treaty": "convention", "Name": { "en": "Clearance of mined areas" }, "Deadline": "2098-06-01", "DecidedOn": "2024-12-06" } ] } ] }""");
        Assert.Equal(1, report.Changed);
        var open = await _site.Stranger().OpenAsync("/en/obligations");
        Assert.True(open.Says("6 December 2024") && open.Says("Not granted") && open.Says("1 June 2101"), open.Text);
    }

    [Fact]
    public async Task A_link_to_an_action_that_is_nowhere_is_refused_and_nothing_is_stored()
    {
        const string wrong = """{ "name": "w", "steps": [ { "name": "nmap-obligations", "Plans": [ { "Code": "third", "Name": { "en": "Third" } } ], "Links": [ { "FromPlan": "third", "FromAction": "9", "ToPlan": "new", "ToAction": "3" } ] } ] }""";
        await Assert.ThrowsAnyAsync<Exception>(() => _site.RunRecipeAsync(wrong));
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Stranger().GetAsync("/en/obligations/plans/third")).Status);
    }

    [Fact]
    public async Task A_value_of_a_recipe_that_cannot_be_read_is_named_with_its_row_and_field()
    {
        const string wrong = """{ "name": "w", "steps": [ { "name": "nmap-obligations", "Obligations": [ { "Code": "x", "Article": "5", "Name": { "en": "X" }, "History": [ { "Deadline": "31.12.2030" } ] } ] } ] }""";
        var refused = await Assert.ThrowsAsync<Nmap.Cms.RefusedException>(() => _site.RunRecipeAsync(wrong));
        Assert.Contains("Obligations, row 1: \"31.12.2030\" cannot be “History[0].Deadline”.", refused.Arguments.Select(a => a.ToString()));
    }

    [Fact]
    public async Task An_old_plan_stays_readable_and_each_action_leads_to_the_other_plan()
    {
        var old = await _site.Stranger().OpenAsync("/en/obligations/plans/old");
        Assert.True(old.Says("This plan was replaced."));
        Assert.True(old.Says("Goes with action 3 of another plan: New plan"));
        Assert.True(old.Says("No evidence has been entered yet."));
        var now = await old.FollowAsync("New plan");
        Assert.True(now.Says("Goes with action 44 of another plan: Old plan"));
        Assert.True(now.Says("Meetings held"));
        Assert.True(now.Says("Final document"));
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Stranger().GetAsync("/en/obligations/plans/none")).Status);
    }

    [Fact]
    public async Task An_extension_counts_once_a_second_person_confirmed_it()
    {
        var page = await ExtendAsync("granted", due: 2098);
        Assert.Contains("An extension ends later than the deadline it extends. Check the year.", page.Errors[0], StringComparison.Ordinal);
        Assert.Equal("Decision 9", page.One("[name=Document]").GetAttribute("value"));
        Assert.Equal(["An extension is for at most 10 years after the deadline it extends. Check the year."], (await ExtendAsync("granted", due: 2110)).Errors);
        page = await ExtendAsync("granted", due: 2101);
        Assert.True(page.Says("You entered this. Another person has to confirm it.") && page.Says("1 June 2099"), page.Text);
        Assert.False((await _site.Stranger().OpenAsync("/en/obligations")).Says("1 June 2101"));
        Assert.Equal(["Something else entered about this deadline waits for a second person. It is confirmed or taken back first."], (await ExtendAsync("refused")).Errors);
        Assert.False((await (await _site.As("lead")).OpenAsync("/workspace")).Says("waits for your confirmation"));

        var confirmed = await ConfirmAsync(page);
        Assert.True(confirmed.Says("Confirmed. Everybody reads it now."), confirmed.Text);
        await Shortly.IsAsync(async () => (await _site.Stranger().OpenAsync("/en/obligations")).Says("1 June 2101"));
        Assert.True((await _site.Stranger().OpenAsync("/en/obligations")).Says("Decision 9"));
        Assert.Contains("\"AskedOn\":\"2025-03-30\"", (await _site.Stranger().OpenAsync("/api/v1/obligations")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_entered_by_mistake_is_taken_back_or_struck_by_two_people()
    {
        var page = await ExtendAsync("granted", due: 2101);
        Assert.Equal(["Say what was wrong."], (await page.Form("Take it back").SendAsync()).Errors);
        await page.Form("Take it back").Fill("Reason", "Another year").SendAsync();
        Assert.Contains("2101-06-01", await _site.Api("lead").GetStringAsync(new Uri("/api/v1/audit?limit=20", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await ConfirmAsync(await ExtendAsync("granted", due: 2102));
        var mistake = await (await (await _site.As("secretariat")).OpenAsync("/workspace/obligations")).FollowAsync("Entered by mistake: Clearance of mined areas");
        Assert.Equal(["Choose what was entered by mistake."], (await mistake.Form("Strike it").SendAsync()).Errors);
        var waits = await mistake.Form("Strike it").Choose("Which", "0").Fill("Reason", "It was 2101.").SendAsync();
        Assert.True(waits.Says("You entered this. Another person has to confirm it.") && waits.Says("It was 2101."), waits.Text);
        Assert.True((await _site.Stranger().OpenAsync("/en/obligations")).Says("1 June 2102"));
        await ConfirmAsync(waits, "lead");
        await Shortly.IsAsync(async () => (await _site.Stranger().OpenAsync("/en/obligations")).Says("1 June 2099"));
        await ConfirmAsync(await ExtendAsync("granted", due: 2101));
        await Shortly.IsAsync(async () => (await _site.Stranger().OpenAsync("/en/obligations")).Says("1 June 2101"));
    }

    [Fact]
    public async Task A_disputed_position_says_who_and_where()
    {
        var lead = await _site.As("lead");
        var form = (await lead.OpenAsync("/workspace/obligations/treaties/convention/disputed")).FormWith("By");
        var page = await form.Fill("By", "The Monitor").Fill("Text", "It holds that the suspension has no ground.").SendAsync();
        Assert.Equal(["Name the document that says so."], page.Errors);
        await ConfirmAsync(await page.FormWith("By").Fill("Document", "Monitor 2025").SendAsync());
        await Shortly.IsAsync(async () => (await _site.Stranger().OpenAsync("/en/obligations")).Says("Position disputed"));
        var open = await _site.Stranger().OpenAsync("/en/obligations");
        Assert.True(open.Says("The Monitor") && open.Says("Monitor 2025"), open.Text);
    }

    [Fact]
    public async Task A_step_into_the_treaty_needs_its_day_and_its_document()
    {
        var lead = await _site.As("lead");
        var page = await (await lead.OpenAsync("/workspace/obligations/treaties/convention")).FormWith("Step").Fill("Step", "Signed").SendAsync();
        Assert.Equal(["Write the date."], page.Errors);
        page = await page.FormWith("Step").FillDay("On", 1998, 3, 12).Fill("Document", "Depositary notification").SendAsync();
        Assert.Empty(page.Errors);
        Assert.False((await _site.Stranger().OpenAsync("/en/obligations")).Says("12 March 1998"));
        await ConfirmAsync(page);
        await Shortly.IsAsync(async () => (await _site.Stranger().OpenAsync("/en/obligations")).Says("12 March 1998"));
        // Run once more, the recipe leaves it.
        await _site.RunRecipeAsync();
        Assert.True((await _site.Stranger().OpenAsync("/en/obligations")).Says("12 March 1998"));
    }

    [Fact]
    public async Task A_report_about_a_year_is_submitted_only_after_it_and_moves_the_next_day_on()
    {
        var year = DateTime.UtcNow.AddHours(3).Year;
        await _site.RunRecipeAsync($$"""
            { "name": "yearly", "steps": [ { "name": "nmap-obligations",
              "Obligations": [ { "Code": "article-7", "Article": "7", "Name": { "en": "Transparency report" }, "Recurrence": "yearly-12-31" } ],
              "Rules": [ { "Code": "report", "Name": { "en": "Article 7 report" }, "Kind": "yearly", "Month": 12, "Day": 31, "Obligation": "article-7", "Since": "{{year}}-01-01" } ] } ] }
            """);
        Assert.True((await _site.Stranger().OpenAsync("/en/obligations")).Says($"31 December {year}"));
        var secretariat = await _site.As("secretariat");
        var page = await (await secretariat.OpenAsync("/workspace/obligations")).FollowAsync("Mark as submitted: Article 7 report");
        page = await page.Form("Save").FillDay("On", year - 1, 12, 31).Fill("Receipt", "Letter 7").SendAsync();
        Assert.Equal([$"This reports about the year {year - 1}, which was not over on that day. Check the year."], page.Errors);
        page = await page.Form("Save").FillDay("On", year, 1, 5).SendAsync();
        Assert.Empty(page.Errors);
        await Shortly.IsAsync(async () => (await _site.Stranger().OpenAsync("/en/obligations")).Says($"31 December {year + 1}"));
        page = await (await secretariat.OpenAsync("/workspace/obligations")).FollowAsync("Correct or take back: Article 7 report");
        Assert.Equal(["Say what was wrong."], (await page.Form("It was not submitted").SendAsync()).Errors);
        page = await page.Form("It was not submitted").Fill("Reason", "It was a draft.").SendAsync();
        Assert.False(page.Says("Letter 7"), page.Text);
        await Shortly.IsAsync(async () => (await _site.Stranger().OpenAsync("/en/obligations")).Says($"31 December {year}"));
    }

    [Fact]
    public async Task A_date_is_submitted_with_day_and_receipt_and_reminded_once_for_each_lead()
    {
        await RemindAsync();
        await RemindAsync();
        Assert.Equal(2, (await LettersAsync(30)).Select(l => l.PersonId).Distinct().Count());
        Assert.Equal(2, (await LettersAsync(30)).Count);

        var secretariat = await _site.As("secretariat");
        var page = await (await secretariat.OpenAsync("/workspace/obligations")).FollowAsync("Mark as submitted: Updated work plan");
        page = await page.FormWith("Receipt").FillDay("On", 2020, 1, 5).SendAsync();
        Assert.Equal(["Say what shows that it arrived: a number, a letter, a web address."], page.Errors);
        page = await page.FormWith("Receipt").Fill("Receipt", "Letter 44").SendAsync();
        Assert.True(page.Says("Letter 44"), page.Text);
        _site.Clock.Advance(TimeSpan.FromDays(15));
        await RemindAsync();
        Assert.Empty(await LettersAsync(7));
    }

    [Fact]
    public async Task A_meeting_entered_computes_the_date_of_the_request()
    {
        var lead = await _site.As("lead");
        Assert.True((await lead.OpenAsync("/workspace/obligations")).Says("The date of the last meeting before the deadline is not entered yet."));
        var page = await (await lead.OpenAsync("/workspace/obligations/rules/request")).FormWith("Meetings").Fill("Meetings", "next spring").SendAsync();
        Assert.Equal(["“next spring” is not a date such as 2028-11-20."], page.Errors);
        page = await page.FormWith("Meetings").Fill("Meetings", "2098-11-20").SendAsync();
        Assert.True(page.Says("31 March 2098"), page.Text);
    }

    [Fact]
    public async Task What_a_decision_asks_for_is_added_and_seen_by_members_only()
    {
        var secretariat = await _site.As("secretariat");
        var form = (await secretariat.OpenAsync("/workspace/obligations/dates/new")).FormWith("Name");
        var page = await form.Fill("Name", "A detailed budget").FillDay("DueOn", 2099, 4, 30).Fill("Document", "Decision 9").SendAsync();
        Assert.True(page.Says("A detailed budget"), page.Text);
        Assert.DoesNotContain("A detailed budget", (await _site.Stranger().OpenAsync("/api/v1/deadlines")).Html, StringComparison.Ordinal);
        Assert.Contains("A detailed budget", await _site.Api("member").GetStringAsync(new Uri("/api/v1/deadlines", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await (await _site.As("member")).GetAsync("/workspace/obligations/dates/new")).Status);
    }

    [Fact]
    public async Task Evidence_shows_on_its_action_with_day_and_source()
    {
        var lead = await _site.As("lead");
        var page = await (await lead.OpenAsync("/workspace/obligations/plans/new/3")).FormWith("Note").Fill("Note", "The forum met twice.").FillDay("On", 2020, 6, 1).SendAsync();
        Assert.Equal(["Name the document that says so."], page.Errors);
        await page.FormWith("Note").Fill("Document", "Minutes 2").SendAsync();
        var open = await _site.Stranger().OpenAsync("/en/obligations/plans/new");
        Assert.True(open.Says("Last evidence, 1 June 2020: The forum met twice. Minutes 2"), open.Text);
    }

    [Fact]
    public async Task A_figure_that_is_evidence_shows_as_it_stood_on_the_day_of_the_evidence()
    {
        await _site.RunRecipeAsync("""
            { "name": "figures", "steps": [ { "name": "nmap-figures", "Approve": true, "Figures": [
              { "figure": "remaining", "as_of": "2019-12-31", "value": "40", "unit": "km2", "source": "Authority" },
              { "figure": "remaining", "as_of": "2022-12-31", "value": "18.4", "unit": "km2", "source": "Authority" } ] } ] }
            """);
        var lead = await _site.As("lead");
        await (await lead.OpenAsync("/workspace/obligations/plans/old/44")).FormWith("Note").Fill("Figure", "remaining").FillDay("On", 2020, 6, 1).SendAsync();
        foreach (var page in new[] { await _site.Stranger().OpenAsync("/en/obligations/plans/old"), await lead.OpenAsync("/workspace/obligations/plans/old") })
        {
            Assert.True(page.Says("40.00 km² (As of 31 December 2019)") || page.Says("40 km² (As of 31 December 2019)"), page.Text);
            Assert.False(page.Says("18.40 km²"), page.Text);
        }
    }

    [Fact]
    public async Task Other_modules_are_told_the_days_left()
    {
        await using var scope = _site.Services.CreateAsyncScope();
        var deadlines = scope.ServiceProvider.GetRequiredService<IDeadlines>();
        Assert.True(Assert.Single(await deadlines.OfObligationsAsync(TestContext.Current.CancellationToken)).DaysLeft > 20_000);
        Assert.Equal(["open", "undated"], (await deadlines.ToKeepAsync(TestContext.Current.CancellationToken)).Select(d => d.State));
    }

    private async Task<Screen> ExtendAsync(string outcome, int? due = null)
    {
        var form = (await (await _site.As("lead")).OpenAsync("/workspace/obligations/article-5/extension")).FormWith("DecidedBy");
        form.Choose("Outcome", outcome).FillDay("AskedOn", 2025, 3, 30).FillDay("DecidedOn", 2025, 11, 20).Fill("DecidedBy", "Meeting").Fill("Document", "Decision 9");
        return await (due is { } year ? form.FillDay("DueOn", year, 6, 1) : form).SendAsync();
    }

    /// <summary>Another person confirms what a page says was entered.</summary>
    private async Task<Screen> ConfirmAsync(Screen entered, string role = "secretariat")
    {
        Assert.True(entered.Says("It waits for a second person."), entered.Text);
        return await (await (await _site.As(role)).OpenAsync(entered.Address.AbsolutePath)).Form("It is right: confirm it").SendAsync();
    }

    private async Task RemindAsync()
    {
        await using var scope = _site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<WriteReminders>().RunAsync(TestContext.Current.CancellationToken);
    }

    private async Task<IReadOnlyList<Nmap.Notifications.Contracts.Delivery>> LettersAsync(int lead)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        var due = scope.ServiceProvider.GetRequiredService<Nmap.Cms.Sites.ISite>().DayOf(_started).AddDays(20);
        return await scope.ServiceProvider.GetRequiredService<Nmap.Notifications.Contracts.IDeliveries>().OfAsync($"due/work-plan/{due:yyyyMMdd}/{lead}", TestContext.Current.CancellationToken);
    }
}
