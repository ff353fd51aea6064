using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Data;
using Nmap.Testing;
using Xunit;

namespace Nmap.Progress.Tests;

/// <summary>Figures entered by form, settled, held back, and read as of a day.</summary>
public sealed class FigureForms : IAsyncLifetime
{
    private readonly CountryWithFigures _site = new();

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        await _site.RunRecipeAsync();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_figure_is_checked_before_it_is_sent_and_another_person_approves_it()
    {
        var secretariat = await _site.As("secretariat");
        var check = await (await EnterAsync(secretariat, "12.75", "km2")).SendAsync();
        Assert.Equal("Check before you send", check.Title);
        Assert.True(check.Says("13.75 km² (2024)") || check.Says("13.75 km²"), check.Text);
        Assert.True(check.Says("−1 km²") || check.Says("−1.00 km²"), check.Text);
        Assert.Empty(await WaitingAsync());
        var back = await check.Form("Change something").SendAsync();
        Assert.Equal("12.75", back.One("[name='Typed.Value']").GetAttribute("value"));
        await (await back.Form("Continue").SendAsync()).Form("Send for approval").SendAsync();
        Assert.Equal(12_750_000m, Assert.Single(await WaitingAsync()).Value);
        Assert.Equal("Survey reports", (await WaitingAsync())[0].Method);
    }

    [Fact]
    public async Task Square_metres_written_as_square_kilometres_are_asked_about_with_the_unit_that_fits()
    {
        var check = await (await EnterAsync(await _site.As("secretariat"), "8750000", "km2")).SendAsync();
        Assert.True(check.Says("The number would fit if it were meant in m² and not in km²: 8.75 km²."), check.Text);
        var row = Assert.Single(Files.Rows("remaining,N,2025,,4000000,km2,,,S,,,\n", new Atlas([new Area { Code = "N", SurfaceM2 = 1_000_000_000 }])));
        Assert.Contains(row.Questions, q => q.ToString().Contains("meant in m²", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cleared", "2026-06-30/2026-01-01", "the period 2026-06-30/2026-01-01 ends before it begins")]
    [InlineData("remaining", "next year", "\"next year\" is not a year")]
    [InlineData("remaining", "2025", "Say who published the figure.")]
    public async Task What_cannot_be_read_is_said_at_its_field_and_nothing_typed_is_lost(string key, string time, string says)
    {
        var form = (await (await _site.As("secretariat")).OpenAsync("/workspace/figures/enter")).FormWith("Typed.Value");
        var page = await form.Fill("Typed.Key", key).Fill("Typed.Time", time).Fill("Typed.Value", "77.5").Fill("Typed.Source", says.StartsWith("Say", StringComparison.Ordinal) ? "" : "S").SendAsync();
        Assert.Contains(says, Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal("77.5", page.One("[name='Typed.Value']").GetAttribute("value"));
    }

    [Fact]
    public async Task An_empty_form_says_all_that_is_missing_and_a_refusal_names_the_figure_as_the_form_does()
    {
        var form = (await (await _site.As("secretariat")).OpenAsync("/workspace/figures/enter")).FormWith("Typed.Value");
        Assert.Equal(["Choose which figure it is.", "Enter the day or the time that it is for.", "Enter the value, or say why it is unknown.", "Say who published the figure."], (await form.SendAsync()).Errors);
        var below = await form.Fill("Typed.Key", "remaining").Fill("Typed.Time", "2025").Fill("Typed.Value", "-1").Fill("Typed.Source", "S").SendAsync();
        Assert.Equal("Area remaining cannot be below zero", Assert.Single(below.Errors));
    }

    [Fact]
    public async Task A_slip_of_the_unit_beyond_any_country_is_said_at_the_value_in_form_and_file()
    {
        var form = (await (await _site.As("secretariat")).OpenAsync("/workspace/figures/enter")).FormWith("Typed.Value")
            .Fill("Typed.Key", "remaining").Fill("Typed.Time", "2025").Fill("Typed.Value", "18700000").Fill("Typed.Unit", "km2").Fill("Typed.Source", "S");
        var page = await form.SendAsync();
        Assert.Equal("18700000 km² is more than any country measures; was it meant in m²?", Assert.Single(page.Errors));
        Assert.Equal("18700000", page.One("[name='Typed.Value']").GetAttribute("value"));
        Assert.Contains("more than any country measures", Assert.Single(Files.Rows("remaining,,2025,,18700000,km2,,,S,,,\n", Atlas.Empty)).Refusal!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_nobody_knows_is_asked_about_and_one_that_comes_often_once()
    {
        Assert.Contains("Check the spelling", Assert.Single(Files.Rows("remaning,,2025,,1,km2,,,S,,,\n", Atlas.Empty)).Questions[0].ToString(), StringComparison.Ordinal);
        var often = Files.Rows(string.Concat(Enumerable.Range(2000, 12).Select(y => $"wells-marked,,{y},,1,count,,,S,,,\n")), Atlas.Empty);
        Assert.Equal(1, often.Count(r => r.Questions.Count > 0));
    }

    [Fact]
    public async Task A_correction_is_checked_like_a_new_figure_and_what_is_strange_waits_to_be_settled()
    {
        await _site.ImportAsync("remaining,,2025,,1.9,km2,,,Authority,,,\n");
        var id = Assert.Single(await WaitingAsync()).Id;
        await (await (await _site.As("lead")).OpenAsync("/workspace/figures")).Form("Approve all that need no look").SendAsync();
        var form = (await (await _site.As("secretariat")).OpenAsync($"/workspace/figures/{id}/correct")).FormWith("Reason");
        var check = await form.Fill("Value", "19.1").Fill("Reason", "Resurvey").SendAsync();
        Assert.True(check.Says("ten times more or less") || check.Says("Now public"), check.Text);
        Assert.True(check.Says("1.90") && check.Says("19.10"), check.Text);
        var sent = await check.Form("Send for approval").SendAsync();
        Assert.True(sent.Says("The correction waits for another person’s approval."), sent.Text);
    }

    [Fact]
    public async Task A_figure_for_an_area_that_no_longer_exists_names_its_successors()
    {
        var atlas = new Atlas([new Area { Code = "OLD", ValidTo = new(2016, 12, 31), Successors = ["A", "B"] }, new Area { Code = "A" }, new Area { Code = "B" }]);
        Assert.Contains("its land now belongs to A, B", Assert.Single(Files.Rows("remaining,OLD,2020,,1,km2,,,S,,,\n", atlas)).Questions[0].ToString(), StringComparison.Ordinal);
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Questions_are_settled_one_by_one()
    {
        await _site.ImportAsync("remaining,,2025,,1.1,km2,,,Authority,,,\nareas,,2025,,0,count,,,Authority,,,\nremaining,,2026,,900,km2,,,Authority,,,\n");
        var lead = await _site.As("lead");
        var page = await lead.OpenAsync("/workspace/figures/questions");
        Assert.True(page.Says("2 of them need a look"), page.Text);
        page = await page.Form("It is wrong: leave it out").SendAsync();
        Assert.Equal(["Say why the figure is withdrawn."], page.Errors);
        page = await page.Form("It is wrong: leave it out").Fill("Reason", "A slip").SendAsync();
        Assert.True(page.Says("1 of them needs a look"), page.Text);
        await page.Form("It is right: approve it").SendAsync();
        Assert.Equal("areas", Assert.Single(await WaitingAsync()).Key);
    }

    [Fact]
    public async Task Whoever_brought_a_figure_in_hears_that_it_was_left_out_and_why()
    {
        const string LeftOut = "A figure that you brought in was left out: Area remaining, Whole country, 2025";
        var secretariat = await _site.As("secretariat");
        await (await (await EnterAsync(secretariat, "900", "km2")).SendAsync()).Form("Send for approval").SendAsync();
        var id = Assert.Single(await WaitingAsync()).Id;
        await (await (await _site.As("lead")).OpenAsync($"/workspace/figures/{id}/withdraw")).Form("Withdraw this figure").Fill("Reason", "Unit slip").SendAsync();
        var list = await secretariat.OpenAsync("/workspace");
        Assert.True(list.Says(LeftOut) && list.Says("Unit slip"), list.Text);
        Assert.False((await (await _site.As("lead")).OpenAsync("/workspace")).Says(LeftOut));
        _site.Clock.Advance(TimeSpan.FromSeconds(61));
        var letter = await _site.Mail.WaitAsync(_site.Account("secretariat").Email, LeftOut);
        Assert.Contains("Unit slip", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("900", letter.Text, StringComparison.Ordinal);
        await (await (await EnterAsync(secretariat, "9", "km2")).SendAsync()).Form("Send for approval").SendAsync();
        Assert.False((await secretariat.OpenAsync("/workspace")).Says(LeftOut));
    }

    [Fact]
    public async Task Who_may_not_approve_their_own_figure_is_told_that_and_digits_of_any_script_are_numbers()
    {
        var lead = await _site.As("lead");
        var check = await (await EnterAsync(lead, "١٢٫٧٥", "km2")).SendAsync();
        Assert.True(check.Says("12.75 km²"), check.Text);
        await check.Form("Send for approval").SendAsync();
        var refused = await (await lead.OpenAsync("/workspace/figures")).Form("Approve all that need no look").SendAsync();
        Assert.Equal(["You brought in all the figures that need no look. Another person has to approve them."], refused.Errors);
    }

    [Fact]
    public async Task A_figure_held_back_is_public_on_its_day_and_not_before()
    {
        var form = await EnterAsync(await _site.As("secretariat"), "12.75", "km2");
        var opens = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(3);
        await (await form.FillDay("Typed.PublicFrom", opens.Year, opens.Month, opens.Day).SendAsync()).Form("Send for approval").SendAsync();
        var approved = await (await (await _site.As("lead")).OpenAsync("/workspace/figures")).FormWith("Chosen").Choose("Chosen", Assert.Single(await WaitingAsync()).Id).SendAsync();
        Assert.True(approved.Says("1 figure is approved and held back: it becomes public on ") && !approved.Says("approved and public"), approved.Text);
        Assert.DoesNotContain("12.75", (await _site.Stranger().OpenAsync("/en/progress/remaining")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Authority, return 2026", (await _site.Stranger().OpenAsync("/api/v1/figures")).Html, StringComparison.Ordinal);
        _site.Clock.Advance(TimeSpan.FromDays(4));
        await Shortly.IsAsync(async () => (await _site.Stranger().OpenAsync("/en/progress/remaining")).Html.Contains("12.75", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_day_gives_what_was_public_then_on_page_and_in_files()
    {
        var before = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(1);
        _site.Clock.Advance(TimeSpan.FromDays(30));
        await _site.ImportAsync("remaining,,2026-10,,9,km2,,official,Authority new,,,\n");
        await ApproveAllAsync();
        await Shortly.IsAsync(async () => (await _site.Stranger().OpenAsync("/en/progress/remaining")).Html.Contains("Authority new", StringComparison.Ordinal));
        var old = await _site.Stranger().OpenAsync($"/en/progress/remaining?asof={before:yyyy-MM-dd}");
        Assert.True(old.Says("An old view"), old.Text);
        Assert.True(old.Says("13.75 km²"));
        Assert.Equal("noindex", old.One("meta[name=robots]").GetAttribute("content"));
        Assert.DoesNotContain("Authority new", old.Html, StringComparison.Ordinal);
        foreach (var file in new[] { "/en/progress/remaining.csv", "/en/progress/remaining.json", "/api/v1/figures" })
        {
            var html = (await _site.Stranger().OpenAsync($"{file}?asof={before:yyyy-MM-dd}")).Html;
            Assert.DoesNotContain("Authority new", html, StringComparison.Ordinal);
            Assert.Contains("return 2024", html, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Stranger().GetAsync("/en/progress/remaining?asof=yesterday")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Stranger().GetAsync("/en/progress/remaining?asof=1999-01-01")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await _site.Stranger().GetAsync("/api/v1/figures?asof=yesterday")).Status);
    }

    [Fact]
    public async Task A_firmer_and_later_source_stands_beside_the_first_everywhere_and_is_no_change()
    {
        await _site.ImportAsync("remaining,,2024,,15,km2,,official,\"An operator, survey\",2026-01-02,,\nremaining,,2023,,20.1,km2,,official,\"An operator, survey\",2026-01-02,,\n");
        await ApproveAllAsync();
        var stranger = _site.Stranger();
        await Shortly.IsAsync(async () => (await stranger.OpenAsync("/en/progress/remaining")).Says("Sources differ"));
        var page = await stranger.OpenAsync("/en/progress/remaining");
        Assert.Equal("13.75 km²", page.One(".nmap-card__number").TextContent.Replace('\u00A0', ' '));
        Assert.True(page.Says("Sources differ: An operator, survey says 15.00 km².") && page.Says("the source that was public here first for that time"), page.Text);
        Assert.Equal(2, page.Texts("th").Count(t => t.StartsWith("An operator, survey", StringComparison.Ordinal)));
        Assert.True(page.Says("A cross is what another source says of the same time.") && !page.Says("What changed since last time"), page.Text);
        Assert.Contains("20.10", page.One("svg desc").TextContent, StringComparison.Ordinal);
        foreach (var address in new[] { "/en", "/en/progress", "/en/progress/remaining/embed", "/en/progress/remaining.bib", "/en/progress/remaining.ris", "/en/progress.atom" })
        {
            var shown = await stranger.OpenAsync(address);
            Assert.True(shown.Says("13.75") && shown.Says("An operator, survey says 15.00"), address + shown.Text);
        }
        Assert.Matches("\"Latest\":{\"Value\":13750000[.0]*,\"Time\":\"2024\",\"Source\":\"Authority, return 2024\",\"SourceDate\":\"2025-04-20\",\"OthersSay\":\\[{\"Value\":15000000[.0]*,\"Source\":\"An operator, survey\"", (await stranger.OpenAsync("/en/progress/remaining.json")).Html);
    }

    [Fact]
    public async Task A_correction_keeps_its_place_before_another_source_and_is_told_as_a_change()
    {
        await _site.ImportAsync("remaining,,2024,,15,km2,,revised,An operator,2026-01-02,,\n");
        await ApproveAllAsync();
        var first = (await AllAsync()).Single(f => f is { AreaCode: null, TimeText: "2024", Publisher: "Authority", Key: "remaining" });
        var check = await (await (await _site.As("secretariat")).OpenAsync($"/workspace/figures/{first.Id}/correct")).FormWith("Reason").Fill("Value", "13.5").Fill("Reason", "Counted twice").SendAsync();
        await check.Form("Send for approval").SendAsync();
        await ApproveAllAsync();
        await Shortly.IsAsync(async () => (await _site.Stranger().OpenAsync("/en/progress/remaining")).Says("13.75 km² before, 13.50 km² after."));
        Assert.Equal("13.50 km²", (await _site.Stranger().OpenAsync("/en/progress/remaining")).One(".nmap-card__number").TextContent.Replace('\u00A0', ' '));
    }

    [Fact]
    public async Task A_slip_of_the_unit_is_corrected_and_what_was_typed_is_shown_as_typed()
    {
        var secretariat = await _site.As("secretariat");
        var check = await (await EnterAsync(secretariat, "1.9", "m2")).SendAsync();
        Assert.True(check.Says("(1.9 m²)"), check.Text);
        await check.Form("Send for approval").SendAsync();
        var id = Assert.Single(await WaitingAsync()).Id;
        var form = (await secretariat.OpenAsync($"/workspace/figures/{id}/correct")).FormWith("Reason");
        check = await form.Fill("Unit", "km2").Fill("Reason", "Unit slip").SendAsync();
        Assert.True(check.Says("1.90 km²") && check.Says("(1.9 km²)"), check.Text);
        await check.Form("Send for approval").SendAsync();
        Assert.Contains(await WaitingAsync(), f => f is { Value: 1_900_000m, UnitAsGiven: "km2" });
    }

    [Theory]
    [InlineData("2025", "1", "not counted", "provisional", "The value is given, so it is not unknown. Leave one of the two empty.")]
    [InlineData("2150-12-31", "1", "", "official", "31 December 2150 has not begun yet; an official or revised figure cannot be of a time to come")]
    [InlineData("2025-01-01/2025-06-30", "1", "", "provisional", "Area remaining stands at a date and not over a time; write the day, such as 2013-05-31")]
    public async Task What_contradicts_itself_is_refused_in_its_own_words(string time, string value, string reason, string status, string says)
    {
        var form = (await (await _site.As("secretariat")).OpenAsync("/workspace/figures/enter")).FormWith("Typed.Value").Fill("Typed.Key", "remaining").Fill("Typed.Time", time);
        Assert.Equal([says], (await form.Fill("Typed.Value", value).Fill("Typed.Reason", reason).Fill("Typed.Status", status).Fill("Typed.Source", "S").SendAsync()).Errors);
    }

    [Fact]
    public async Task The_page_of_a_waiting_figure_approves_it_and_warnings_speak_the_readers_dates()
    {
        await _site.ImportAsync("remaining,,2025-09-30,,1.1,km2,,,Authority,,,\n");
        var lead = await _site.As("lead");
        var page = await lead.OpenAsync("/workspace/figures/" + Assert.Single(await WaitingAsync()).Id);
        Assert.True(page.Says("1.10 km² for 30 September 2025 is ten times more or less than 13.75 km² for 2024"), page.Text);
        Assert.True((await page.Form("Approve this figure").SendAsync()).Says("1 figure is approved and public."));
        Assert.Empty(await WaitingAsync());
    }

    [Fact]
    public async Task The_same_rows_once_more_are_told_as_nothing_new()
    {
        var secretariat = await _site.As("secretariat");
        async Task<Screen> BringAsync() => await (await secretariat.OpenAsync("/workspace/figures/import")).Form("Bring in and send for approval").Fill("Pasted", Files.Header + "remaining,,2025,,13,km2,,,Authority,,,\nremaining,,2026,,0.1,km2,,,Authority,,,\n").SendAsync();
        var first = await BringAsync();
        Assert.True(first.Says("2 rows are accepted") && first.Says("1 of them needs a look") && !first.Says("0 rows"), first.Text);
        Assert.Empty(first.Document.QuerySelectorAll("textarea"));
        var again = await BringAsync();
        Assert.True(again.Says("Nothing new: every row is here already.") && again.Says("2 rows were here already") && !again.Says("wait for approval. "), again.Text);
    }

    [Fact]
    public async Task A_plan_for_years_ahead_is_not_the_latest_that_is_known()
    {
        await _site.ImportAsync("planned,,,2024,3,km2,,,Authority,,,\nplanned,,,2150,9,km2,,,Authority,,,\n");
        await ApproveAllAsync();
        await Shortly.IsAsync(async () => (await _site.Stranger().GetAsync("/en/progress/planned")).Html.Contains("nmap-card__number", StringComparison.Ordinal));
        var page = await _site.Stranger().OpenAsync("/en/progress/planned");
        Assert.Equal("3.00 km²", page.One(".nmap-card__number").TextContent.Replace('\u00A0', ' '));
        Assert.True(page.Says("In 2024"), page.Text);
    }

    [Fact]
    public async Task What_another_source_does_not_know_is_not_told_as_left_out_and_unknown_leaves_nothing_out()
    {
        await _site.ImportAsync("remaining,,2025,,12,km2,,,Authority return 2025,,,\nremaining,S,2025,,,m2,,,Survey notes,,not counted,\n");
        await ApproveAllAsync();
        await Shortly.IsAsync(async () => (await _site.Stranger().OpenAsync("/en/progress/remaining")).Says("12.00 km²"));
        var page = await _site.Stranger().OpenAsync("/en/progress/remaining");
        Assert.True(page.Says("It is unknown in 1 area; the source of this number does not say whether that is counted.") && !page.Says("excluding"), page.Text);
        Assert.False((await _site.Stranger().OpenAsync("/en/progress/remaining?area=S")).Says("excluding"));
    }

    private static async Task<Form> EnterAsync(Visitor visitor, string value, string unit)
        => (await visitor.OpenAsync("/workspace/figures/enter")).FormWith("Typed.Value").Fill("Typed.Key", "remaining").Fill("Typed.Time", "2025").Fill("Typed.Value", value).Fill("Typed.Unit", unit)
            .Fill("Typed.Source", "Authority, return 2026").Fill("Typed.Method", "Survey reports");

    private async Task ApproveAllAsync()
    {
        var lead = await _site.As("lead");
        foreach (var figure in await WaitingAsync())
        {
            await (await lead.OpenAsync("/workspace/figures")).FormWith("Chosen").Choose("Chosen", figure.Id).SendAsync();
        }
        Assert.Empty(await WaitingAsync());
    }

    private async Task<List<Figure>> WaitingAsync() => [.. (await AllAsync()).Where(f => f.State == FigureState.Imported)];

    private async Task<List<Figure>> AllAsync()
    {
        await using var scope = _site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NmapDb>().Set<Figure>().AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
    }
}
