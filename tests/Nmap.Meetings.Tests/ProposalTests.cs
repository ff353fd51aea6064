using System.Net;
using System.Net.Http.Json;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>Every member may put an item before the meeting, those who speak for affected people like everybody else.</summary>
public sealed class ProposalTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_representative_of_affected_people_tables_an_item_and_it_stands_on_the_agenda()
    {
        var address = await PlanAsync();
        var representative = await site.As("affected-representative");
        var page = await (await representative.OpenAsync(address)).FollowAsync("Propose an agenda item");
        Assert.Equal(["Enter a title."], (await page.Form("Send the proposal").Fill("Why", "Kept words").SendAsync()).Errors);
        page = await page.Form("Send the proposal").Fill("Title", "Prosthetic repair close to home").Fill("Why", "The workshop is two days away.").SendAsync();
        Assert.True(page.Says("Waits for an answer"), page.Text);

        var secretariat = await site.As("secretariat");
        page = await (await secretariat.OpenAsync("/workspace")).FollowAsync("Answer a proposal for the agenda: Prosthetic repair close to home");
        Assert.True(page.Says("The workshop is two days away."), page.Text);
        page = await page.Form("Take it onto the agenda").SendAsync();
        Assert.StartsWith("2 Prosthetic repair close to home", page.Texts("ol.nmap-agenda > li")[^1], StringComparison.Ordinal);
        Assert.True((await representative.OpenAsync(address)).Says("On the agenda"));
        Assert.False((await secretariat.OpenAsync("/workspace")).Says("Prosthetic repair close to home"));
    }

    [Fact]
    public async Task What_is_not_taken_gets_an_answer_that_all_members_read()
    {
        var address = await PlanAsync();
        var member = await site.As("member");
        await (await (await member.OpenAsync(address)).FollowAsync("Propose an agenda item")).Form("Send the proposal").Fill("Title", "A second vote").SendAsync();
        var secretariat = await site.As("secretariat");
        var page = await (await secretariat.OpenAsync(address)).FollowAsync("Answer A second vote");
        Assert.Equal(["Say why it is not taken; whoever proposed it reads your words."], (await page.Form("Decline with this answer").SendAsync()).Errors);
        await page.Form("Decline with this answer").Fill("Answer", "It was decided in May.").SendAsync();
        Assert.True((await (await site.As("champion-donor")).OpenAsync(address)).Says("It was decided in May."));
        Assert.True((await page.Form("Take it onto the agenda").SendAsync()).Says("This proposal has its answer already."));
    }

    [Fact]
    public async Task Nobody_else_proposes_and_nothing_is_proposed_for_what_has_begun()
    {
        var address = await PlanAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("administrator")).GetAsync(address + "/propose")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("observer")).GetAsync(address + "/propose")).Status);
        var room = await Room.WithDraftAsync(site);
        var member = await site.As("member");
        Assert.False((await member.OpenAsync("/workspace/meetings/" + room.Meeting)).Says("Propose an agenda item"));
        var page = await (await member.OpenAsync($"/workspace/meetings/{room.Meeting}/propose")).Form("Send the proposal").Fill("Title", "Too late").SendAsync();
        Assert.Equal(["This meeting has begun or is cancelled. Choose a coming one."], page.Errors);
    }

    private async Task<string> PlanAsync()
    {
        using var answer = await site.Api("secretariat").PostAsJsonAsync("/api/v1/meetings",
            new { Title = "Coming", StartsAt = site.Clock.Now.AddDays(9), TimeZone = "Africa/Nairobi", Focus = "article-5", Public = false, Agenda = new[] { new { Title = "Status" } } }, TestContext.Current.CancellationToken);
        return "/workspace/meetings/" + (string)System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["Id"]!;
    }
}
