using System.Net;
using System.Text.Json.Nodes;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>A topic goes from meeting to meeting and its life is remembered.</summary>
public sealed class CarryTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Two_moves_are_one_offer_to_the_political_component_once()
    {
        var (one, two, three, four) = (await Plan.MakeAsync(site, 30, "Status", "Jobs"), await Plan.MakeAsync(site, 60), await Plan.MakeAsync(site, 90), await Plan.MakeAsync(site, 120));
        var item = await one.ItemAsync(2);
        await MoveAsync(item, two);
        await MoveAsync(item, three);
        var lead = await site.As("lead");
        var page = await (await lead.OpenAsync("/workspace")).FollowAsync("Put off twice: take it up, or say why not: Jobs");
        var letter = await site.Mail.WaitAsync(site.Account("lead").Email, "put off twice");
        Assert.DoesNotContain("Jobs", letter.Text, StringComparison.Ordinal);
        Assert.Equal(["Say why it is not taken up; members read your words."], (await page.Form("Do not take it up").SendAsync()).Errors);
        page = await page.Form("Take it up").SendAsync();
        Assert.True(page.Says("For the political component"), page.Text);
        await MoveAsync(item, four);
        Assert.False((await lead.OpenAsync("/workspace")).Says("Put off twice"));
        Assert.Single(site.Mail.To(site.Account("lead").Email), l => l.Subject.Contains("put off twice", StringComparison.Ordinal));

        var life = await (await site.As("member")).OpenAsync("/workspace/agenda/" + item);
        Assert.True(life.Says("1 meeting, put off 3 times, open for 0 days"), life.Text);
        Assert.Equal(3, life.Texts(".nmap-entries > li").Count(l => l.Contains("Put off to", StringComparison.Ordinal)));
        Assert.Equal(["1 Status"], await one.TitlesAsync());
        Assert.True((await lead.OpenAsync(one.Page)).Says($"moved to meeting {await NumberAsync(four)},"));
        await MoveAsync(item, one);
        Assert.False((await lead.OpenAsync(one.Page)).Says("moved to meeting"));
        await MoveAsync(item, four);
        await Room.PostAsync(site.Api("secretariat"), $"/api/v1/meetings/{four.Id}/transitions/cancel", new { Reason = "No hall." }, HttpStatusCode.OK);
        var left = (await lead.OpenAsync(one.Page)).Texts(".nmap-meta").Single(l => l.Contains("moved to meeting", StringComparison.Ordinal));
        Assert.EndsWith("Cancelled", left, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("observer")).GetAsync("/workspace/agenda/" + item)).Status);
    }

    private async Task<int> NumberAsync(Plan plan)
        => (int)JsonNode.Parse(await site.Api("secretariat").GetStringAsync(new Uri("/api/v1/meetings/" + plan.Id, UriKind.Relative), TestContext.Current.CancellationToken))!["Number"]!;

    [Fact]
    public async Task Whoever_approves_an_agenda_reads_what_its_own_page_says_against_it()
    {
        var plan = await Plan.MakeAsync(site, 40, "Status", "Jobs");
        var edit = await (await site.As("secretariat")).OpenAsync($"/workspace/agenda/{await plan.ItemAsync(1)}/edit");
        await edit.Form("Save the item").Fill("Item.Minutes", "600").SendAsync();
        var page = await (await site.As("lead")).OpenAsync(plan.Page + "/move/approve-agenda");
        Assert.True(page.Says("620 of 120 minutes are planned. 500 minutes too long."), page.Text);
    }

    [Fact]
    public async Task Going_to_an_earlier_meeting_is_no_deferral()
    {
        var (later, sooner) = (await Plan.MakeAsync(site, 60, "Early bird"), await Plan.MakeAsync(site, 30));
        var item = await later.ItemAsync(1);
        await MoveAsync(item, sooner);
        Assert.Equal(0, (int)(await sooner.ItemsAsync())[0]!["TimesDeferred"]!);
    }

    [Fact]
    public async Task A_copy_leaves_the_record_and_knows_where_it_comes_from()
    {
        var room = await Room.WithDraftAsync(site);
        var coming = await Plan.MakeAsync(site, 30);
        var item = await new Plan(site, room.Meeting).ItemAsync(1);
        var secretariat = await site.As("secretariat");
        var refused = await (await secretariat.OpenAsync($"/workspace/agenda/{item}/move?To={coming.Id}")).Form("Move it").SendAsync();
        Assert.Equal(["The minutes have text on this item, so it stays. Copy it to another meeting instead."], refused.Errors);
        var confirm = await secretariat.OpenAsync($"/workspace/agenda/{item}/copy?To={coming.Id}");
        Assert.True(confirm.Says("A copy goes to meeting"), confirm.Text);
        var other = await secretariat.OpenAsync($"/workspace/agenda/{item}/copy?To={coming.Id}");
        var again = await confirm.Form("Copy it").SendAsync();
        Assert.Contains("The topic stands on this agenda too.", again.Html, StringComparison.Ordinal);
        Assert.Equal(item, (string?)(await coming.ItemsAsync())[0]!["Predecessor"]);
        Assert.Equal(2, (await new Plan(site, room.Meeting).ItemsAsync()).Count);
        Assert.Contains("already", Assert.Single((await other.Form("Copy it").SendAsync()).Errors), StringComparison.Ordinal);
        await room.MoveAsync("circulate", "secretariat");
        var life = await (await site.As("member")).OpenAsync("/workspace/agenda/" + await coming.ItemAsync(1));
        Assert.True(life.Says("The plan is Said to everybody."), life.Text);
        Assert.True(life.Says("2 meetings"), life.Text);
    }

    [Fact]
    public async Task Nothing_goes_to_a_meeting_that_is_past_or_where_it_is()
    {
        var (coming, past) = (await Plan.MakeAsync(site, 30, "Stays"), await Room.WithDraftAsync(site));
        var item = await coming.ItemAsync(1);
        var secretariat = await site.As("secretariat");
        Assert.Equal(["This meeting has begun or is cancelled. Choose a coming one."], (await secretariat.OpenAsync($"/workspace/agenda/{item}/move?To={past.Meeting}")).Errors);
        Assert.Equal(["The item is on the agenda of this meeting already. Choose another."], (await secretariat.OpenAsync($"/workspace/agenda/{item}/move?To={coming.Id}")).Errors);
        Assert.Equal(["Choose the meeting it goes to."], (await secretariat.OpenAsync($"/workspace/agenda/{item}/move?To=")).Errors);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("member")).GetAsync($"/workspace/agenda/{item}/move")).Status);
    }

    [Fact]
    public async Task The_backlog_keeps_topics_until_a_meeting_takes_them()
    {
        var plan = await Plan.MakeAsync(site, 30, "Status");
        var secretariat = await site.As("secretariat");
        var page = await (await secretariat.OpenAsync("/workspace/backlog")).FollowAsync("Add a topic");
        Assert.Equal(["Enter a title."], (await page.Form("Save").Fill("Item.Presenter", "Kept").SendAsync()).Errors);
        page = await page.Form("Save").Fill("Item.Title[en]", "Insurance").SendAsync();
        page = await (await page.FollowAsync("Take it into a meeting Insurance")).Form("Take it onto the agenda").Fill("To", plan.Id).SendAsync();
        Assert.Equal(["1 Status", "2 Insurance"], await plan.TitlesAsync());
        Assert.False((await secretariat.OpenAsync("/workspace/backlog")).Says("Insurance"));
    }

    [Fact]
    public async Task A_proposal_is_kept_for_later_and_both_sides_are_told_by_its_title_alone()
    {
        var plan = await Plan.MakeAsync(site, 30, "Status");
        var member = await site.As("member-2");
        await (await member.OpenAsync(plan.Page + "/propose")).Form("Send the proposal").Fill("Title", "Zebrafinch").SendAsync();
        var arriving = await site.Mail.WaitAsync(site.Account("secretariat").Email, "an agenda item is proposed");
        Assert.Contains("Zebrafinch", arriving.Text, StringComparison.Ordinal);
        await (await (await (await site.As("secretariat")).OpenAsync(plan.Page)).FollowAsync("Answer Zebrafinch")).Form("Keep it for a later meeting").SendAsync();
        var answered = await site.Mail.WaitAsync(site.Account("member-2").Email, "your proposal has an answer");
        Assert.Contains("kept for a later meeting", answered.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zebrafinch", answered.Message.ToString(), StringComparison.Ordinal);
        Assert.True((await member.OpenAsync("/workspace/backlog")).Says("Zebrafinch"));
        Assert.True((await member.OpenAsync(plan.Page)).Says("Kept for a later meeting"));
    }

    private async Task MoveAsync(string item, Plan to)
    {
        var secretariat = await site.As("secretariat");
        var confirm = await (await secretariat.OpenAsync($"/workspace/agenda/{item}/move")).Form("Continue").Fill("To", to.Id).SendAsync();
        Assert.True(confirm.Says("It moves to meeting"), confirm.Text);
        var moved = await confirm.Form("Move it").SendAsync();
        Assert.Empty(moved.Errors);
    }
}
