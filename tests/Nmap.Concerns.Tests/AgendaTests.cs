using System.Net.Http.Json;
using Nmap.Testing;
using Xunit;

namespace Nmap.Concerns.Tests;

/// <summary>Concerns and the calendar of meetings.</summary>
public sealed class AgendaTests
{
    [Fact]
    public async Task A_meeting_gets_a_neutral_item_and_its_decision_is_told()
    {
        await using var site = await Site.StartAsync();
        var desk = Desk.English(site);
        var (reference, code) = await desk.RaiseAsync(site.Stranger(), "Agendamarkerword is late.");
        var meeting = await Desk.MeetingAsync(site, "Next meeting", site.Clock.Now.AddDays(10));
        var secretariat = await site.As("secretariat");
        var page = await (await Desk.OpenAsync(secretariat, reference)).FollowAsync("Put on an agenda");
        page = await page.Form("Put on this agenda").Choose("Meeting", meeting).SendAsync();
        Assert.True(page.Says("On the agenda of meeting 1"), page.Text);

        var agenda = await secretariat.OpenAsync("/workspace/meetings/" + meeting);
        Assert.Contains("A concern was raised", agenda.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Agendamarkerword", agenda.Html, StringComparison.Ordinal);
        Assert.Contains(reference, (await agenda.FollowAsync("A concern was raised")).Text, StringComparison.Ordinal);
        using var approved = await site.Api("lead").PostAsJsonAsync($"/api/v1/meetings/{meeting}/transitions/approve-agenda", new { }, TestContext.Current.CancellationToken);
        approved.EnsureSuccessStatusCode();
        var open = await site.Stranger().OpenAsync("/en/meetings/1-next-meeting");
        Assert.True(open.Says("A concern was raised"), open.Text);
        Assert.DoesNotContain(reference, open.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(reference, await site.Api().GetStringAsync(new Uri("/en/calendar.ics", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True((await desk.FollowAsync(reference, code)).Says("On the agenda of meeting 1"));
        Assert.DoesNotContain(reference, (await secretariat.OpenAsync("/workspace")).Text, StringComparison.Ordinal);

        site.Clock.Advance(TimeSpan.FromDays(11));
        secretariat = site.Stranger();
        await secretariat.SignInAsync(site.Account("secretariat"));
        Assert.Contains("Say what was decided about concern", (await secretariat.OpenAsync("/workspace")).Text, StringComparison.Ordinal);
        page = await (await Desk.OpenAsync(secretariat, reference)).FollowAsync("Say what was decided");
        await page.Form("Save the decision").Fill("Words[en]", "The clinic opens in June.").SendAsync();
        Assert.True((await desk.FollowAsync(reference, code)).Says("The clinic opens in June."));
    }

    [Fact]
    public async Task Nothing_is_put_on_a_meeting_that_has_begun()
    {
        await using var site = await Site.StartAsync();
        var (reference, _) = await Desk.English(site).RaiseAsync(site.Stranger(), "Too late.");
        var meeting = await Desk.MeetingAsync(site, "Soon", site.Clock.Now.AddMinutes(5));
        var page = await (await Desk.OpenAsync(await site.As("secretariat"), reference)).FollowAsync("Put on an agenda");
        site.Clock.Advance(TimeSpan.FromMinutes(6));
        page = await page.Form("Put on this agenda").Choose("Meeting", meeting).SendAsync();
        Assert.Equal(["This meeting has begun or is cancelled. Choose a coming one."], page.Errors);
    }

    [Fact]
    public async Task After_two_meetings_or_thirty_days_it_is_marked()
    {
        await using var site = await Site.StartAsync();
        var (reference, _) = await Desk.English(site).RaiseAsync(site.Stranger(), "Nobody answers.");
        foreach (var day in new[] { 3, 6 }) { await Desk.MeetingAsync(site, $"Meeting of day {day}", site.Clock.Now.AddDays(day)); }
        Assert.False((await (await site.As("secretariat")).OpenAsync("/workspace/concerns")).Says("Two meetings without an answer"));
        Assert.True((await (await site.As("secretariat")).OpenAsync("/workspace/concerns")).Says("30 days left"));

        site.Clock.Advance(TimeSpan.FromDays(7));
        var secretariat = site.Stranger();
        await secretariat.SignInAsync(site.Account("secretariat"));
        Assert.True((await secretariat.OpenAsync("/workspace/concerns")).Says("Two meetings without an answer"));
        Assert.True((await secretariat.OpenAsync("/workspace")).Says("Two meetings have passed since it was raised."));

        site.Clock.Advance(TimeSpan.FromDays(24));
        await (secretariat = site.Stranger()).SignInAsync(site.Account("secretariat"));
        Assert.True((await Desk.OpenAsync(secretariat, reference)).Says("Overdue since"));
    }
}
