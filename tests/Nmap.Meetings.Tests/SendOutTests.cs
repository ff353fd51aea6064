using System.Net;
using Nmap.Cms.Sites;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>The 24 hours after a meeting.</summary>
public sealed class SendOutTests
{
    [Fact]
    public async Task The_secretariat_is_reminded_twice_and_the_lead_told_once_each_in_their_language()
    {
        await using var site = await Site.StartAsync();
        await site.SpeakAsync("secretariat", "fr");
        await site.SpeakAsync("lead", "ar");
        var room = await site.EndedAsync(TimeSpan.FromHours(1));
        var (secretariat, lead) = (site.Account("secretariat").Email, site.Account("lead").Email);
        await site.RemindAsync();
        foreach (var (hours, first, second, breach) in new[] { (12, 1, 0, 0), (3, 1, 0, 0), (5, 1, 1, 0), (4, 1, 1, 1), (5, 1, 1, 1) })
        {
            site.Clock.Advance(TimeSpan.FromHours(hours));
            await site.RemindAsync();
            await site.RemindAsync();
            Assert.True(await Patience.UntilAsync(() => Task.FromResult(About(site, secretariat, room) == first + second && About(site, lead, room) == breach), TestContext.Current.CancellationToken), $"after {hours}: {About(site, secretariat, room)} {About(site, lead, room)}");
        }
        Assert.All(site.Mail.To(secretariat).Where(l => l.Text.Contains(room.Meeting, StringComparison.Ordinal)), l => Assert.Contains("réunion", l.Subject, StringComparison.OrdinalIgnoreCase));
        Assert.Matches("[\u0600-\u06ff]{3}", site.Mail.To(lead).Last(l => l.Text.Contains(room.Meeting, StringComparison.Ordinal)).Subject);
        Assert.All(site.Mail.All, l => Assert.DoesNotContain("Secretgrebe", l.Message.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_is_reminded_of_what_is_out_of_a_cancelled_meeting_or_of_one_entered_long_after()
    {
        await using var site = await Site.StartAsync();
        var (sent, old) = (await site.EndedAsync(TimeSpan.FromHours(11)), await site.EndedAsync(TimeSpan.FromHours(100)));
        await (await (await site.As("secretariat")).OpenAsync($"/workspace/meetings/{sent.Meeting}/outcomes")).Form("Send out decisions and action points").SendAsync();
        var cancelled = await site.EndedAsync(TimeSpan.FromHours(11));
        await Room.PostAsync(site.Api("secretariat"), $"/api/v1/meetings/{cancelled.Meeting}/transitions/cancel", new { Reason = "Nobody came." }, HttpStatusCode.OK);
        var due = await site.EndedAsync(TimeSpan.FromHours(11));
        site.Clock.Advance(TimeSpan.FromHours(2));
        await site.RemindAsync();
        var secretariat = site.Account("secretariat").Email;
        Assert.True(await Patience.UntilAsync(() => Task.FromResult(About(site, secretariat, due) == 1), TestContext.Current.CancellationToken));
        Assert.All(new[] { sent, old, cancelled }, room => Assert.DoesNotContain(site.Mail.To(secretariat), l => l.Subject.Contains("left to send out", StringComparison.Ordinal) && l.Text.Contains(room.Meeting, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_time_left_is_on_the_meetings_page_and_a_breach_on_the_leads_list()
    {
        await using var site = await Site.StartAsync();
        var (running, late) = (await site.EndedAsync(TimeSpan.FromHours(18.5)), await site.EndedAsync(TimeSpan.FromHours(30)));
        var page = await (await site.As("secretariat")).OpenAsync("/workspace/meetings/" + running.Meeting);
        Assert.True(page.Says("Send out by ") && page.Says("(6 hours left)"), page.Text);
        Assert.True((await (await site.As("secretariat")).OpenAsync(running.Page)).Says("Full minutes by "));
        var list = await (await site.As("lead")).OpenAsync("/workspace");
        Assert.True(list.Says("are not out after 24 hours"), list.Text);
        Assert.Contains(list.Document.QuerySelectorAll("main a[href]"), a => a.GetAttribute("href") == "/workspace/meetings/" + late.Meeting);
        Assert.False((await (await site.As("member")).OpenAsync("/workspace")).Says("are not out after 24 hours"));
    }

    [Fact]
    public async Task Holidays_pause_the_hours_and_weekends_only_where_the_country_says_so()
    {
        await using var site = await Site.StartAsync();
        var friday = new DateTimeOffset(2026, 11, 27, 12, 0, 0, TimeSpan.FromHours(3));
        DateTimeOffset Due() => site.Country().AfterHours(friday, TimeSpan.FromHours(24));
        Assert.Equal(friday.AddHours(24), Due());
        await site.SetAsync(s => s with { Holidays = [new(2026, 11, 28)] });
        Assert.Equal(friday.AddHours(48), Due());
        await site.SetAsync(s => s with { Holidays = [new(2026, 11, 30)], SendOutRestsAtWeekends = true });
        Assert.Equal(friday.AddHours(96), Due());
        Assert.Equal(24, site.Country().CountedBetween(friday, friday.AddHours(96)).TotalHours);
        Assert.Equal(-12, site.Country().CountedBetween(friday.AddHours(84), friday).TotalHours);
    }

    [Fact]
    public async Task Decisions_and_action_points_go_out_before_the_minutes_and_stop_the_time()
    {
        await using var site = await Site.StartAsync();
        var room = await site.EndedAsync(TimeSpan.FromHours(2));
        var address = $"/workspace/meetings/{room.Meeting}/outcomes";
        var member = await site.As("member");
        Assert.True((await member.OpenAsync(address)).Says("None is out yet."));
        var sent = await (await (await site.As("secretariat")).OpenAsync(address)).Form("Send out decisions and action points").SendAsync();
        Assert.True(sent.Says("went out within 2 hours") || sent.Says("went out within 3 hours"), sent.Text);
        var list = await member.OpenAsync(address);
        Assert.True(list.Says("The plan is Said to everybody.") && list.Says("Mend Secretgrebe") && list.Says("Not adopted yet"), list.Text);
        Assert.True((await member.OpenAsync("/workspace/decisions")).Says("The plan is Said to everybody."));
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(room.Page)).Status);
        var letter = await site.Mail.WaitAsync(site.Account("member").Email, "decisions and action points");
        Assert.Contains("not adopted yet", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Secretgrebe", letter.Message.ToString(), StringComparison.Ordinal);
        await room.MoveAsync("circulate", "secretariat");
        await room.MoveAsync("adopt", "lead");
        Assert.False((await member.OpenAsync(address)).Says("Not adopted yet"));
        var results = await member.OpenAsync("/workspace/meetings/results");
        Assert.True(results.Says("1 of 2 items, 50 %") && results.Says("hours after the meeting on average (1 meeting)"), results.Text);
    }

    [Fact]
    public async Task Only_who_takes_minutes_sends_them_out()
    {
        await using var site = await Site.StartAsync();
        var room = await site.EndedAsync(TimeSpan.FromHours(2));
        Assert.Empty((await (await site.As("member")).OpenAsync($"/workspace/meetings/{room.Meeting}/outcomes")).Document.QuerySelectorAll("main form"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("observer")).GetAsync($"/workspace/meetings/{room.Meeting}/outcomes")).Status);
    }

    private static int About(Site site, string email, Room room) => site.Mail.To(email).Count(l => l.Text.Contains($"/workspace/meetings/{room.Meeting}", StringComparison.Ordinal));
}
