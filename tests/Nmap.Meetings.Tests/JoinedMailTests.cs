using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Data;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>Letters wait for each other as they do where nobody set anything else.</summary>
public sealed class JoinedMailTests(JoinedMailTests.Patient site) : IClassFixture<JoinedMailTests.Patient>
{
    public sealed class Patient : MailSite
    {
        protected override IEnumerable<KeyValuePair<string, string>> Settings => [.. base.Settings, new("Mail:JoinWithinSeconds", "60")];
    }

    [Fact]
    public async Task Proposals_of_one_minute_are_one_mail_with_their_titles()
    {
        var meeting = await site.InvitedAsync();
        foreach (var (role, title) in new[] { ("member", "Fencing the harbour"), ("member-2", "Maps of the north") })
        {
            await (await (await site.As(role)).OpenAsync($"/workspace/meetings/{meeting}/propose")).FormWith("Title").Fill("Title", title).SendAsync();
        }
        await WrittenAsync("secretariat", 2);
        site.Clock.Advance(TimeSpan.FromSeconds(61));
        var letter = await site.LetterAsync("secretariat", l => l.Text.Contains("Fencing the harbour", StringComparison.Ordinal));
        Assert.Contains("Maps of the north", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_went_out_and_what_is_to_be_answered_within_a_minute_is_one_mail_that_can_be_answered()
    {
        var room = await Room.WithDraftAsync(site);
        await Room.PostAsync(site.Api("secretariat"), $"{room.Api}/outcomes", new { }, System.Net.HttpStatusCode.OK);
        await room.MoveAsync("circulate", "secretariat");
        await WrittenAsync("member", 2);
        site.Clock.Advance(TimeSpan.FromSeconds(61));
        var number = await site.NumberAsync(room.Meeting);
        var letter = await site.LetterAsync("member", l => l.Text.Contains($"Meeting {number}: minutes to read", StringComparison.Ordinal));
        Assert.Contains($"Meeting {number}: decisions and action points", letter.Text, StringComparison.Ordinal);
        Assert.Single(letter.Message.ReplyTo);
        Assert.Null(await site.AnswerAsync(letter, "No objection"));
    }

    [Fact]
    public async Task Who_can_no_longer_answer_is_not_asked_to()
    {
        var room = await Room.WithDraftAsync(site);
        await Room.PostAsync(site.Api("secretariat"), $"{room.Api}/outcomes", new { }, System.Net.HttpStatusCode.OK);
        await room.MoveAsync("circulate", "secretariat");
        var number = await site.NumberAsync(room.Meeting);
        await WrittenAsync("member", 2);
        await room.MoveAsync("close-corrections", "secretariat");
        site.Clock.Advance(TimeSpan.FromSeconds(61));
        var letter = await site.LetterAsync("member", l => l.Subject == $"Meeting {number}: decisions and action points");
        Assert.DoesNotContain("please answer by", letter.Text, StringComparison.Ordinal);
    }

    private async Task WrittenAsync(string role, int letters)
        => Assert.True(await Patience.UntilAsync(() => site.InScopeAsync(async s => await s.GetRequiredService<NmapDb>().Database
            .SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM notifications_letters WHERE \"State\" = 'Waiting' AND \"Joins\" AND \"Email\" = {site.Account(role).Email}").SingleAsync(MailSite.Now) >= letters), MailSite.Now));
}
