using System.Net;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>An agenda is made, put in order, approved, and changed after that.</summary>
public sealed class AgendaTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task An_item_says_who_presents_it_when_and_what_it_is_about()
    {
        var plan = await Plan.MakeAsync(site, 40, "Status");
        var page = await (await (await site.As("facilitator")).OpenAsync(plan.Agenda)).FollowAsync("Add an agenda item");
        page = await page.Form("Add the item").Fill("Item.Title[en]", "Roads").Fill("Item.Title[fr]", "Les routes").Fill("Item.Minutes", "35").Fill("Item.Obligation", "article-5")
            .Fill("Item.Presenter", "A. Speaker").Fill("Item.PresenterOrganisationId", site.Account("member").Organisation!).Fill("Item.Text[en]", "First.\n\nSecond.").SendAsync();
        Assert.True(page.Says("Roads"), page.Text);
        Assert.True(page.Says("55 of 120 minutes are planned."), page.Text);
        var member = await (await (await site.As("member")).OpenAsync(plan.Page)).FollowAsync("Roads");
        Assert.True(member.Says($"A. Speaker ({site.Account("member").OrganisationName})"), member.Text);
        Assert.Equal(["First.", "Second."], member.Texts(".nmap-prose p"));
        Assert.True(member.Says("Article 5: clearing mined areas"), member.Text);
        var items = await plan.ItemsAsync();
        Assert.Equal("Les routes", (string?)items[1]!["Title"]!["fr"]);
        Assert.Equal(items[0]!["StartsAt"]!.GetValue<DateTimeOffset>().AddMinutes(20), items[1]!["StartsAt"]!.GetValue<DateTimeOffset>());
    }

    [Theory]
    [InlineData("", "0", "Enter a title.", "Enter how many minutes the item takes: 1 to 600.")]
    [InlineData("Roads", "2000", "Enter how many minutes the item takes: 1 to 600.", null)]
    public async Task What_is_wrong_is_said_at_once_and_nothing_is_lost(string title, string minutes, string one, string? two)
    {
        var plan = await Plan.MakeAsync(site, 40, "Status");
        var page = await (await site.As("secretariat")).OpenAsync(plan.Agenda + "/new");
        page = await page.Form("Add the item").Fill("Item.Title[en]", title).Fill("Item.Minutes", minutes).Fill("Item.Text[en]", "Kept words").SendAsync();
        Assert.Equal(new[] { one, two }.OfType<string>().Order(), page.Errors.Order());
        Assert.Contains("Kept words", page.Html, StringComparison.Ordinal);
        Assert.Single(await plan.ItemsAsync());
    }

    [Fact]
    public async Task Items_move_by_buttons_and_the_agenda_can_be_too_long()
    {
        var plan = await Plan.MakeAsync(site, 40, "One", "Two", "Three");
        var secretariat = await site.As("secretariat");
        await (await secretariat.OpenAsync(plan.Agenda)).Form("Move up Three").SendAsync();
        Assert.Equal(["1 One", "2 Three", "3 Two"], await plan.TitlesAsync());
        await (await secretariat.OpenAsync(plan.Agenda)).Form("Move down One").SendAsync();
        await (await secretariat.OpenAsync(plan.Agenda)).Form("Move down Two").SendAsync();
        Assert.Equal(["1 Three", "2 One", "3 Two"], await plan.TitlesAsync());
        var page = await (await secretariat.OpenAsync($"/workspace/agenda/{await plan.ItemAsync(1)}/edit")).Form("Save the item").Fill("Item.Minutes", "90").SendAsync();
        Assert.True(page.Says("10 minutes too long"), page.Text);
    }

    [Fact]
    public async Task A_changed_agenda_needs_approval_again_and_says_what_changed()
    {
        var plan = await Plan.MakeAsync(site, 40, "One", "Two");
        await plan.MoveAsync("approve-agenda", "lead");
        await plan.MoveAsync("invite", "secretariat");
        var secretariat = await site.As("secretariat");
        var edit = await secretariat.OpenAsync($"/workspace/agenda/{await plan.ItemAsync(1)}/edit");
        var same = await edit.Form("Save the item").Fill("Item.Title[fr]", "Un").SendAsync();
        Assert.False(same.Says("needs approval again"), same.Text);
        edit = await secretariat.OpenAsync($"/workspace/agenda/{await plan.ItemAsync(1)}/edit");
        var changed = await edit.Form("Save the item").Fill("Item.Title[en]", "First").Fill("Item.Minutes", "25").SendAsync();
        Assert.True(changed.Says("Renamed: \u2068First\u2069 (before: \u2068One\u2069)"), changed.Text);
        Assert.True(changed.Says("25 minutes (before: 20)"), changed.Text);
        var lead = await site.As("lead");
        var step = (await lead.OpenAsync("/workspace")).Document.QuerySelector($"a[href='{plan.Page}/move/approve-agenda']");
        Assert.NotNull(step);
        await (await lead.OpenAsync(plan.Page + "/move/approve-agenda")).Form("Approve the agenda").SendAsync();
        Assert.False((await secretariat.OpenAsync(plan.Agenda)).Says("needs approval again"));
    }

    [Fact]
    public async Task Two_people_do_not_write_over_each_other()
    {
        var plan = await Plan.MakeAsync(site, 40, "One");
        var address = $"/workspace/agenda/{await plan.ItemAsync(1)}/edit";
        var (one, two) = (await (await site.As("secretariat")).OpenAsync(address), await (await site.As("facilitator")).OpenAsync(address));
        await one.Form("Save the item").Fill("Item.Minutes", "30").SendAsync();
        var stale = await two.Form("Save the item").Fill("Item.Title[en]", "My words").SendAsync();
        Assert.Equal(["Somebody changed this item while you were writing. What stands now is shown above your form; what you typed is still in it."], stale.Errors);
        Assert.Contains("My words", stale.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_late_is_numbered_on_its_own()
    {
        var plan = await Plan.MakeAsync(site, 40, "One", "Two");
        await plan.SetDeadlinesAsync(-1, 5);
        var page = await (await site.As("secretariat")).OpenAsync(plan.Agenda + "/new");
        Assert.True(page.Says("This one will stand among the late items."), page.Text);
        await page.Form("Add the item").Fill("Item.Title[en]", "Sudden").SendAsync();
        Assert.Equal(["1 One", "2 Two", "L1 Sudden"], await plan.TitlesAsync());
        var member = await site.As("member");
        Assert.True((await member.OpenAsync(plan.Page)).Says("this day is past"));
        var propose = await member.OpenAsync(plan.Page + "/propose");
        Assert.True(propose.Says("Your item will be marked late."), propose.Text);
        Assert.True((await propose.Form("Send the proposal").Fill("Title", "Another").SendAsync()).Says("Late"));
    }

    [Fact]
    public async Task Who_proposed_in_time_is_on_time()
    {
        var plan = await Plan.MakeAsync(site, 40, "One");
        var member = await site.As("member");
        await (await member.OpenAsync(plan.Page + "/propose")).Form("Send the proposal").Fill("Title", "In time").SendAsync();
        await plan.SetDeadlinesAsync(-1, -1);
        await (await (await (await site.As("secretariat")).OpenAsync(plan.Page)).FollowAsync("Answer In time")).Form("Take it onto the agenda").SendAsync();
        Assert.Equal(["1 One", "2 In time"], await plan.TitlesAsync());
        Assert.Equal(site.Account("member").Organisation, (string?)(await plan.ItemsAsync())[1]!["PresenterOrganisation"]);
    }

    [Fact]
    public async Task Once_the_order_is_fixed_only_the_lead_changes_it_with_a_reason()
    {
        var plan = await Plan.MakeAsync(site, 40, "One", "Two");
        await plan.SetDeadlinesAsync(-2, -1);
        Assert.Empty((await (await site.As("secretariat")).OpenAsync(plan.Agenda)).Texts("button[name=Places]"));
        var turned = (await plan.ItemsAsync()).Select(i => new { Id = (string?)i!["Id"] }).Reverse();
        await plan.SetAsync(turned, "secretariat", HttpStatusCode.Forbidden);
        await plan.SetAsync(turned, "lead", HttpStatusCode.BadRequest);
        var page = await (await (await site.As("lead")).OpenAsync(plan.Agenda)).FollowAsync("Change the place Two");
        Assert.Equal(["The order is fixed. Say why it is changed all the same."], (await page.Form("Change the place").SendAsync()).Errors);
        await page.Form("Change the place").Fill("Reason", "The minister leaves early.").SendAsync();
        Assert.Equal(["1 Two", "2 One"], await plan.TitlesAsync());
        await plan.SetAsync(turned, "lead", HttpStatusCode.OK, "?reason=again");
    }

    [Fact]
    public async Task Deadlines_are_days_before_the_meeting_and_move_with_it()
    {
        var plan = await Plan.MakeAsync(site, 40, "One");
        var secretariat = await site.As("secretariat");
        Assert.True((await secretariat.OpenAsync(plan.Agenda)).Says("26 days left"));
        var form = (await secretariat.OpenAsync(plan.Page + "/deadlines")).Form("Save");
        plan.Day(form, "ItemsInOn", 41);
        Assert.Equal(["Choose a day before the meeting."], (await form.SendAsync()).Errors);
        form = (await secretariat.OpenAsync(plan.Page + "/deadlines")).Form("Save");
        plan.Day(form, "OrderFixedOn", 10);
        Assert.Equal(["The order is fixed on the day by which items have to be in, or after it."], (await form.SendAsync()).Errors);
        var change = (await secretariat.OpenAsync(plan.Page + "/change")).Form("Save");
        plan.Day(change, "Fields.Day", 50);
        await change.SendAsync();
        Assert.True((await secretariat.OpenAsync(plan.Agenda)).Says("36 days left"));
    }

    [Fact]
    public async Task An_item_is_taken_off_with_a_reason_that_members_read()
    {
        var plan = await Plan.MakeAsync(site, 40, "One", "Two");
        var page = await (await site.As("secretariat")).OpenAsync($"/workspace/agenda/{await plan.ItemAsync(1)}/remove");
        Assert.Equal(["Say why it is taken off the agenda; members read it."], (await page.Form("Take it off").SendAsync()).Errors);
        await page.Form("Take it off").Fill("Reason", "It is settled.").SendAsync();
        Assert.Equal(["1 Two"], await plan.TitlesAsync());
        Assert.True((await (await site.As("member")).OpenAsync(plan.Page)).Says("It is settled."));
    }

    [Fact]
    public async Task The_api_refuses_what_it_does_not_know_and_keeps_what_is_left_out()
    {
        var plan = await Plan.MakeAsync(site, 40, "One");
        var id = await plan.ItemAsync(1);
        var refused = await plan.SetAsync(new[] { new { Id = id, Topic = "nonsense" } }, expected: HttpStatusCode.BadRequest);
        Assert.NotNull(refused["errors"]!["Topic"]);
        refused = await plan.SetAsync(new[] { new { Id = id, Audience = "author", Minutes = 0 } }, expected: HttpStatusCode.BadRequest);
        Assert.Equal(["Audience", "Minutes"], refused["errors"]!.AsObject().Select(e => e.Key).Order());
        await plan.SetAsync(new[] { new { Id = id, Presenter = "A. Speaker", Topic = "data", Text = new { en = "Words" }, Audience = "public" } });
        await plan.SetAsync(new[] { new { Id = id, Minutes = 30 } });
        var item = (await plan.ItemsAsync())[0]!;
        Assert.Equal(("A. Speaker", "data", "Words", 30), ((string?)item["Presenter"], (string?)item["Topic"], (string?)item["Text"]!["en"], (int)item["Minutes"]!));
        Assert.Equal("Words", await StrangersTextAsync(plan));
    }

    private async Task<string?> StrangersTextAsync(Plan plan)
    {
        await plan.MoveAsync("approve-agenda", "lead");
        await plan.MoveAsync("invite", "secretariat");
        using var answer = await site.Api().GetAsync(new Uri($"/api/v1/meetings/{plan.Id}/agenda", UriKind.Relative), TestContext.Current.CancellationToken);
        var item = System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["Items"]![0]!;
        Assert.Null(item["Presenter"]);
        return (string?)item["Text"]!["en"];
    }
}
