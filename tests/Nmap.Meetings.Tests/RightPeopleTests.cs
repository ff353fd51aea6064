using System.Globalization;
using System.Net.Http.Json;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>The right people in the room: what a meeting is about, who brings that, who came and how high.</summary>
public sealed class RightPeopleTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_focus_says_who_should_not_be_missing()
    {
        await WorksOnAsync("member", "victim-assistance");
        var address = await PlanAsync("victim-assistance");
        var secretariat = await site.As("secretariat");
        var page = await secretariat.OpenAsync(address);
        var rows = page.Texts(".govuk-summary-list__row");
        var name = await NameAsync("member");
        Assert.Contains(rows, r => r.StartsWith("Victim assistance", StringComparison.Ordinal) && r.Contains(name, StringComparison.Ordinal));
        Assert.Contains(rows, r => r.StartsWith("Coordination", StringComparison.Ordinal) && r.Contains("Nobody yet", StringComparison.Ordinal));
        Assert.False((await (await site.As("member")).OpenAsync(address)).Says("The right people for this focus"));
        var composition = await secretariat.OpenAsync("/workspace/members/composition");
        Assert.Contains("No member works on: Coordination", Sentence(composition, "COMP-11"), StringComparison.Ordinal);

        page = await (await page.FollowAsync("Change")).Form("Save").Fill("Fields.Focus", "risk-education").SendAsync();
        Assert.Contains(page.Texts(".govuk-summary-list__row"), r => r.StartsWith("Risk education", StringComparison.Ordinal));
        Assert.DoesNotContain(page.Texts(".govuk-summary-list__row"), r => r.StartsWith("Victim assistance", StringComparison.Ordinal));
        await CancelAsync(secretariat, address);
    }

    [Fact]
    public async Task A_meeting_without_a_focus_warns()
    {
        var address = await PlanAsync("");
        var secretariat = await site.As("secretariat");
        Assert.True((await secretariat.OpenAsync(address)).Says("This meeting has no focus."));
        Assert.Contains("has no focus", Sentence(await secretariat.OpenAsync("/workspace/members/composition"), "COMP-11"), StringComparison.Ordinal);
        await CancelAsync(secretariat, address);
    }

    [Fact]
    public async Task Attendance_tells_residents_from_visitors_and_how_high_the_state_came()
    {
        await using var own = await Site.StartAsync();
        own.Clock.Advance(TimeSpan.FromDays(9));
        var secretariat = await own.As("secretariat");
        var room = await Room.WithDraftAsync(own);
        var screen = await secretariat.OpenAsync($"/workspace/meetings/{room.Meeting}/attendance");
        var (lead, donor) = (own.Account("lead").Organisation, own.Account("champion-donor").Organisation);
        Assert.Null(screen.Document.QuerySelector($"[name='Level[{donor}]']"));
        screen = await screen.Form("Save attendance").Choose($"Presence[{lead}]", "Present").Fill($"Level[{lead}]", "Political").Choose($"Presence[{donor}]", "Alternate").SendAsync();
        await CloseAsync(secretariat, screen);
        var composition = await secretariat.OpenAsync("/workspace/members/composition");
        Assert.Contains("Minister, deputy or secretary of state: 1", Section(composition, "POLITICAL"), StringComparison.Ordinal);
        Assert.Contains("resident: 2, visiting: 0", Section(composition, "COMP-6"), StringComparison.Ordinal);

        var past = own.Clock.Now.AddDays(-30).Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        composition = await secretariat.OpenAsync($"/workspace/members/composition?from=2020-01-01&to={past}");
        Assert.True(composition.Says("No attendance is recorded in this time."), composition.Text);
    }

    [Fact]
    public async Task An_agenda_item_has_a_technical_topic_and_counts_as_evidence()
    {
        var secretariat = await site.As("secretariat");
        var room = await Room.WithDraftAsync(site);
        var screen = await secretariat.OpenAsync($"/workspace/meetings/{room.Meeting}/agenda");
        screen = await screen.FollowAsync("Change Challenges");
        screen = await screen.Form("Save the item").Fill("Item.Topic", "prioritization").SendAsync();
        await CloseAsync(secretariat, await secretariat.OpenAsync("/workspace/meetings/" + room.Meeting));
        Assert.Equal("prioritization", (await screen.FollowAsync("Change Challenges")).One("[name='Item.Topic'] option[selected]").GetAttribute("value"));
        Assert.Contains("Prioritization: Challenges", Section(await secretariat.OpenAsync("/workspace/members/composition"), "TECHNICAL"), StringComparison.Ordinal);
    }

    private static async Task<Screen> CloseAsync(Visitor secretariat, Screen meeting)
        => await (await (await secretariat.OpenAsync(meeting.Address.AbsolutePath)).FollowAsync("Close the meeting")).FormWith("Revision").SendAsync();

    private static async Task CancelAsync(Visitor secretariat, string address)
        => await (await (await secretariat.OpenAsync(address)).FollowAsync("Cancel the meeting")).FormWith("Reason").Fill("Reason", "Enough.").SendAsync();

    private async Task<string> PlanAsync(string focus)
    {
        using var answer = await site.Api("secretariat").PostAsJsonAsync("/api/v1/meetings",
            new { Title = "Coming", StartsAt = site.Clock.Now.AddDays(9), TimeZone = "Africa/Nairobi", Focus = focus, Public = false, Agenda = new[] { new { Title = "Status" } } }, TestContext.Current.CancellationToken);
        return "/workspace/meetings/" + (string)System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["Id"]!;
    }

    private async Task WorksOnAsync(string role, string discipline)
        => await (await (await site.As("secretariat")).OpenAsync($"/workspace/members/{site.Account(role).Organisation}/change")).Form("Save").Choose("Fields.Disciplines", discipline).SendAsync();

    private async Task<string> NameAsync(string role) => (await (await site.As("secretariat")).OpenAsync("/workspace/members/" + site.Account(role).Organisation)).Title;

    private static string Section(Screen screen, string code) => screen.Texts($"section[aria-labelledby='{code}']").Single();

    private static string Sentence(Screen screen, string code) => screen.Texts($"section[aria-labelledby='{code}'] > p")[0];
}
