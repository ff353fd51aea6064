using System.Text.Json.Nodes;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>What everybody reads of an agenda: what the lead approved, and nothing of what was changed since.</summary>
public sealed class PublicAgendaTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Before_the_lead_approves_it_nobody_outside_reads_an_agenda_on_any_channel()
    {
        var plan = await Plan.MakeAsync(site, 40, "Unspoken subject");
        await plan.MoveAsync("invite", "secretariat");
        await NowhereAsync(plan, "Unspoken subject");
        Assert.True((await site.Stranger().OpenAsync(await AddressAsync(plan))).Says("The agenda appears here once the lead has approved it."));
        await plan.MoveAsync("approve-agenda", "lead");
        Assert.Equal("Unspoken subject", (string?)(await plan.OfStrangerAsync())[0]!["Title"]!["en"]);
        Assert.True((await site.Stranger().OpenAsync(await AddressAsync(plan))).Says("Unspoken subject"));
    }

    [Fact]
    public async Task What_is_changed_after_the_approval_waits_for_the_next_one()
    {
        var plan = await Plan.MakeAsync(site, 40, "First subject", "Second subject");
        await plan.MoveAsync("approve-agenda", "lead");
        await plan.MoveAsync("invite", "secretariat");
        var secretariat = await site.As("secretariat");
        await (await secretariat.OpenAsync($"/workspace/agenda/{await plan.ItemAsync(1)}/edit")).Form("Save the item").Fill("Item.Title[en]", "Renamed by one person").SendAsync();
        await (await secretariat.OpenAsync(plan.Agenda + "/new")).Form("Add the item").Fill("Item.Title[en]", "Added by one person").SendAsync();
        await NowhereAsync(plan, "by one person");
        Assert.Equal(["First subject", "Second subject"], (await plan.OfStrangerAsync()).Select(i => (string)i!["Title"]!["en"]!));
        Assert.Equal(["1 Renamed by one person", "2 Second subject", "3 Added by one person"], await plan.TitlesAsync());
        await plan.MoveAsync("approve-agenda", "lead");
        Assert.Equal(["Renamed by one person", "Second subject", "Added by one person"], (await plan.OfStrangerAsync()).Select(i => (string)i!["Title"]!["en"]!));
    }

    [Fact]
    public async Task What_was_added_after_the_approval_for_members_alone_is_not_told_to_others_once_the_meeting_is_over()
    {
        var plan = await Plan.MakeAsync(site, 40, "First subject", "Second subject");
        await plan.MoveAsync("approve-agenda", "lead");
        await plan.MoveAsync("invite", "secretariat");
        var secretariat = await site.As("secretariat");
        await (await secretariat.OpenAsync(plan.Agenda + "/new")).Form("Add the item").Fill("Item.Title[en]", "Secret subject").SendAsync();
        await (await secretariat.OpenAsync(plan.Agenda + "/new")).Form("Add the item").Fill("Item.Title[en]", "Open subject").Fill("Item.Audience", "public").SendAsync();
        site.Clock.Advance(TimeSpan.FromDays(41));
        await plan.MoveAsync("close", "secretariat");
        Assert.Equal(["First subject", "Second subject", "Open subject"], (await plan.OfStrangerAsync()).Select(i => (string)i!["Title"]!["en"]!));
        Assert.Equal(4, (await plan.TitlesAsync()).Length);
        await NowhereAsync(plan, "Secret subject");
    }

    /// <summary>Looks for the words as a stranger on the page, in the calendar, in both answers of the API and in the list.</summary>
    private async Task NowhereAsync(Plan plan, string words)
    {
        foreach (var address in new[] { await AddressAsync(plan), "/en/calendar.ics", "/api/v1/meetings?limit=200", $"/api/v1/meetings/{plan.Id}", $"/api/v1/meetings/{plan.Id}/agenda" })
        {
            Assert.DoesNotContain(words, (await site.Stranger().GetAsync(address)).Html, StringComparison.Ordinal);
        }
    }

    private async Task<string> AddressAsync(Plan plan)
        => "/en/meetings/" + (string)JsonNode.Parse(await site.Api("secretariat").GetStringAsync(new Uri($"/api/v1/meetings/{plan.Id}", UriKind.Relative), TestContext.Current.CancellationToken))!["Slug"]!;
}
