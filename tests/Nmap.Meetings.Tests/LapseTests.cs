using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>No regular meeting for longer than the cadence: said to those who can plan one, never scored.</summary>
public sealed class LapseTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public void The_next_meeting_is_due_within_the_cadence_and_some_days_of_grace()
    {
        var series = new Series { EveryMonths = 3, GraceDays = 30, StartedOn = new(2026, 1, 31) };
        Assert.Equal(new(2026, 5, 30), series.DueBy(null));
        Assert.Equal(new(2026, 9, 14), series.DueBy(new(2026, 5, 15)));
    }

    [Fact]
    public async Task A_lapse_appears_and_disappears_once_a_meeting_was_held_and_the_next_is_planned()
    {
        var series = await OldSeriesAsync("Lapsing");
        var (secretariat, lead, member) = (await site.As("secretariat"), await site.As("lead"), await site.As("member"));
        foreach (var who in new[] { secretariat, lead })
        {
            var list = await who.OpenAsync("/workspace");
            Assert.True(list.Says("A regular meeting is overdue since "), list.Text);
        }
        Assert.False((await member.OpenAsync("/workspace")).Says("A regular meeting is overdue since "));
        var page = await secretariat.OpenAsync("/workspace/meetings");
        Assert.True(page.Says("A regular meeting is overdue since "), page.Text);
        Assert.EndsWith($"/series/{series}/plan", (await page.FollowAsync("Plan the dates Lapsing")).Address.AbsolutePath, StringComparison.Ordinal);
        page = await secretariat.OpenAsync("/workspace/members/composition");
        Assert.True(page.Says("Lapsing: overdue since "), page.Text);

        var held = await Room.PostAsync(site.Api("secretariat"), "/api/v1/meetings", new { Title = "Held", StartsAt = site.Clock.Now.AddDays(-3), Series = series });
        Assert.True((await secretariat.OpenAsync("/workspace/meetings")).Says("overdue since "));
        await Room.PostAsync(site.Api("secretariat"), $"/api/v1/meetings/{held["Id"]}/transitions/close", new { }, System.Net.HttpStatusCode.OK);
        page = await secretariat.OpenAsync("/workspace/meetings");
        Assert.False(page.Says("overdue since "), page.Text);
        Assert.True(page.Says("No regular meeting is planned ahead"), page.Text);
        Assert.True((await lead.OpenAsync("/workspace")).Says("No regular meeting is planned ahead"));

        await Room.PostAsync(site.Api("secretariat"), "/api/v1/meetings", new { Title = "Too far", StartsAt = site.Clock.Now.AddDays(300), Series = series });
        Assert.True((await secretariat.OpenAsync("/workspace/meetings")).Says("No regular meeting is planned ahead"));
        await Room.PostAsync(site.Api("secretariat"), "/api/v1/meetings", new { Title = "Next", StartsAt = site.Clock.Now.AddDays(60), Series = series });
        Assert.False((await secretariat.OpenAsync("/workspace")).Says("regular meeting"));
        Assert.False((await secretariat.OpenAsync("/workspace/meetings")).Says("No regular meeting is planned ahead"));
        page = await secretariat.OpenAsync("/workspace/members/composition");
        Assert.True(page.Says("The platform meets as often as it meant to"), page.Text);
    }

    private async Task<string> OldSeriesAsync(string title)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NmapDb>();
        var series = db.Add(new Series { Title = Texts.Of("en", title), StartedOn = DateOnly.FromDateTime(site.Clock.Now.UtcDateTime).AddDays(-200), TimeZone = "Africa/Nairobi" }).Entity;
        await db.CommitAsync(new Act("Series.Imported", nameof(Series), series.Id, Reader.System), Now);
        return series.Id;
    }
}
