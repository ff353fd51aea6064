using System.Net;
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
        => Assert.Equal(HttpStatusCode.OK, (await (await (await site.As("secretariat")).OpenAsync($"/workspace/meetings/{meeting}/change")).Form("Save").Fill(field, value).SendAsync()).Status);

    private async Task<Mailbox.Letter> ChangedAsync(string meeting)
    {
        await site.HeardAsync();
        site.Clock.Advance(TimeSpan.FromSeconds(61));
        return await site.LetterAsync("member", l => l.Subject.StartsWith("Changed", StringComparison.Ordinal) && l.Message.ToString().Contains(meeting + "@", StringComparison.Ordinal));
    }
}
