using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Data;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>A changed meeting says what changed; only another hour asks people again.</summary>
public sealed class ChangedMailTests(MailSite site) : IClassFixture<MailSite>
{
    [Fact]
    public async Task Another_hour_is_told_beside_the_old_one_and_asks_again()
    {
        var meeting = await AnsweredAsync();
        await ChangeAsync(meeting, "Fields.Time", "15:45");
        var letter = await ChangedAsync(meeting);
        Assert.Contains("New time:", letter.Text, StringComparison.Ordinal);
        Assert.Contains("15:45", letter.Text, StringComparison.Ordinal);
        Assert.Contains("It was:", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Please answer again.", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("New place", letter.Text, StringComparison.Ordinal);
        Assert.True((await (await site.As("member")).OpenAsync($"/workspace/meetings/{meeting}")).Says("Say whether you come"));
    }

    [Fact]
    public async Task Nothing_moves_until_it_is_said_that_everybody_is_asked_anew_and_what_was_answered_stays_readable()
    {
        var meeting = await AnsweredAsync();
        await (await (await site.As("member")).OpenAsync($"/workspace/meetings/{meeting}/reply")).Form("Record this answer").Choose("Answer", "Coming").Fill("Needs", "Sign language").SendAsync();
        var form = (await (await site.As("secretariat")).OpenAsync($"/workspace/meetings/{meeting}/change")).Form("Save");
        var refused = await form.Fill("Fields.Time", "15:45").SendAsync();
        Assert.Equal(["Another day, hour or length makes the answers given so far void. Tick this to ask everybody anew."], refused.Errors);
        Assert.Contains("15:45", refused.Html, StringComparison.Ordinal);
        Assert.True((await (await site.As("member")).OpenAsync($"/workspace/meetings/{meeting}")).Says("Your answer: We come"));
        await refused.Form("Save").Choose("AskAgain", "true").SendAsync();
        var page = await (await site.As("secretariat")).OpenAsync($"/workspace/meetings/{meeting}");
        Assert.True(page.Says("To the earlier date: We come") && page.Says("Sign language"), page.Text);
    }

    [Fact]
    public async Task A_meeting_that_is_cancelled_right_after_a_change_is_told_as_cancelled_only()
    {
        var meeting = await site.InvitedAsync();
        await site.InvitationAsync(meeting, "member");
        await ChangeAsync(meeting, "Fields.Place", "Another hall");
        await Room.PostAsync(site.Api("lead"), $"/api/v1/meetings/{meeting}/transitions/cancel", new { Reason = "Floods" }, HttpStatusCode.OK);
        var letter = await site.LetterAsync("member", l => l.Subject.StartsWith("Cancelled", StringComparison.Ordinal) && l.Message.ToString().Contains(meeting + "@", StringComparison.Ordinal));
        Assert.Contains("Another hall", letter.Text, StringComparison.Ordinal);
        await site.HeardAsync();
        site.Clock.Advance(TimeSpan.FromSeconds(90));
        Assert.True(await Patience.UntilAsync(() => site.InScopeAsync(async s => await s.GetRequiredService<NmapDb>().Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM notifications_letters WHERE \"State\" = 'Waiting'").SingleAsync(TestContext.Current.CancellationToken) == 0)));
        Assert.DoesNotContain(site.Mail.To(site.Account("member").Email), l => l.Subject.StartsWith("Changed", StringComparison.Ordinal) && l.Message.ToString().Contains(meeting + "@", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_place_leaves_the_answers()
    {
        var meeting = await AnsweredAsync();
        await ChangeAsync(meeting, "Fields.Place", "Another hall");
        var letter = await ChangedAsync(meeting);
        Assert.Contains("New place: Another hall. It was: Hall.", letter.Text, StringComparison.Ordinal);
        Assert.Contains("What you answered stays as it is.", letter.Text, StringComparison.Ordinal);
        Assert.True((await (await site.As("member")).OpenAsync($"/workspace/meetings/{meeting}")).Says("Your answer: We come"));
    }

    [Fact]
    public async Task Two_changes_of_one_minute_are_told_from_what_people_knew()
    {
        var meeting = await AnsweredAsync();
        await ChangeAsync(meeting, "Fields.Place", "Another hall");
        await ChangeAsync(meeting, "Fields.Place", "A third hall");
        Assert.Contains("New place: A third hall. It was: Hall.", (await ChangedAsync(meeting)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_invitation_names_the_weekday_and_its_entry_has_a_text_and_an_address()
    {
        var meeting = await site.InvitedAsync();
        var letter = await site.InvitationAsync(meeting, "member");
        var day = TimeZoneInfo.ConvertTime(site.Clock.Now.AddDays(20), TimeZoneInfo.FindSystemTimeZoneById("Africa/Nairobi")).DayOfWeek.ToString();
        Assert.Contains(day + ", ", letter.Text, StringComparison.Ordinal);
        var entry = letter.Message.ToString().Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("DESCRIPTION:", entry, StringComparison.Ordinal);
        Assert.Contains("/workspace/meetings/" + meeting, entry[entry.IndexOf("\nURL", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.True((await (await site.As("member")).OpenAsync($"/workspace/meetings/{meeting}")).Says(day + ", "));
    }

    private async Task<string> AnsweredAsync()
    {
        var meeting = await site.InvitedAsync();
        await (await site.Stranger().OpenAsync((await site.InvitationAsync(meeting, "member")).Links[0])).Form("Send my answer").SendAsync();
        return meeting;
    }

    private async Task ChangeAsync(string meeting, string field, string value)
    {
        var page = await (await site.As("secretariat")).OpenAsync($"/workspace/meetings/{meeting}/change");
        var form = page.Form("Save").Fill(field, value);
        if (page.Html.Contains("name=\"AskAgain\"", StringComparison.Ordinal)) { form.Choose("AskAgain", "true"); }
        Assert.Equal(HttpStatusCode.OK, (await form.SendAsync()).Status);
    }

    private async Task<Mailbox.Letter> ChangedAsync(string meeting)
    {
        await site.HeardAsync();
        site.Clock.Advance(TimeSpan.FromSeconds(61));
        return await site.LetterAsync("member", l => l.Subject.StartsWith("Changed", StringComparison.Ordinal) && l.Message.ToString().Contains(meeting + "@", StringComparison.Ordinal));
    }
}
