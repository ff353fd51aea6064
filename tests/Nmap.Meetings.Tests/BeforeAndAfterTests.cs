using System.Globalization;
using System.Net;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>Pages offer what can be done at their hour and say what is true then.</summary>
public sealed class BeforeAndAfterTests(MailSite site) : IClassFixture<MailSite>
{
    [Fact]
    public async Task Nobody_is_invited_to_a_past_meeting()
    {
        var room = await Room.WithDraftAsync(site);
        var secretariat = await site.As("secretariat");
        Assert.DoesNotContain("Send invitations", (await secretariat.OpenAsync($"/workspace/meetings/{room.Meeting}")).Text, StringComparison.Ordinal);
        var page = await secretariat.OpenAsync($"/workspace/meetings/{room.Meeting}/move/invite");
        Assert.EndsWith(room.Meeting, page.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("Nobody can be invited to it.", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_are_offered_once_the_meeting_has_begun()
    {
        var meeting = await site.InvitedAsync();
        var secretariat = await site.As("secretariat");
        foreach (var address in new[] { "notes/1", "minutes/1", "minutes/import" })
        {
            var page = await secretariat.OpenAsync($"/workspace/meetings/{meeting}/{address}");
            Assert.EndsWith(meeting, page.Address.AbsolutePath, StringComparison.Ordinal);
            Assert.Contains("Minutes are taken once the meeting has begun.", page.Html, StringComparison.Ordinal);
        }
        var minutes = await secretariat.OpenAsync($"/workspace/meetings/{meeting}/minutes");
        Assert.Empty(minutes.Document.QuerySelectorAll("a[href*='/notes/']"));
    }

    [Fact]
    public async Task A_draft_is_not_yet_announced()
    {
        var meeting = (string)(await Room.PostAsync(site.Api("secretariat"), "/api/v1/meetings", new { Title = "Draft", StartsAt = site.Clock.Now.AddDays(9), Public = true, Agenda = new[] { new { Title = "Status" } } }))["Id"]!;
        var secretariat = await site.As("secretariat");
        var page = await secretariat.OpenAsync($"/workspace/meetings/{meeting}");
        Assert.True(page.Says("Not public yet") && !page.Says("Announced on the public site"), page.Text);
        await Room.PostAsync(site.Api("lead"), $"/api/v1/meetings/{meeting}/transitions/approve-agenda", new { }, HttpStatusCode.OK);
        Assert.True((await secretariat.OpenAsync($"/workspace/meetings/{meeting}")).Says("Announced on the public site"));
    }

    [Fact]
    public async Task Decisions_that_went_out_late_are_called_late()
    {
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        var page = await (await site.As("member")).OpenAsync($"/workspace/meetings/{room.Meeting}");
        Assert.Matches("went out late: [0-9]+ hours after the meeting’s end instead of 24", page.Text);
    }

    [Fact]
    public async Task The_offline_copy_holds_documents_says_its_day_and_names_what_waits_for_an_answer()
    {
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        var meeting = await site.InvitedAsync();
        var member = await site.As("member");
        var page = await member.OpenAsync($"/workspace/meetings/{meeting}");
        Assert.Contains("Copy saved on {0}", page.One("[data-offline]").GetAttribute("data-mark"), StringComparison.Ordinal);
        var pack = await member.Client.GetStringAsync(new Uri($"/workspace/meetings/{meeting}/pack.html", UriKind.Relative), MailSite.Now);
        Assert.Contains("What waits for your answer", pack, StringComparison.Ordinal);
        Assert.Contains("Say whether you come to meeting", pack, StringComparison.Ordinal);
        Assert.Contains("Answer the minutes of meeting", pack, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_saved_papers_reads_titles_without_styles()
    {
        var script = await site.Api().GetStringAsync(new Uri((await (await site.As("member")).OpenAsync("/workspace/meetings/offline")).One("script[src*='offline']").GetAttribute("src")!, UriKind.Relative), MailSite.Now);
        Assert.DoesNotContain("DOMParser", script, StringComparison.Ordinal);
        Assert.Contains("/media/papers/", script, StringComparison.Ordinal);
    }
}

/// <summary>A site of its own, since its clock moves far: a person with many overdue action points.</summary>
public sealed class OverdueTests(MailSite site) : IClassFixture<MailSite>
{
    [Fact]
    public async Task The_mail_of_the_morning_links_ten_overdue_action_points_and_a_late_report_says_when_it_was_due()
    {
        var secretariat = site.Api("secretariat");
        var meeting = (string)(await Room.PostAsync(secretariat, "/api/v1/meetings", new { Title = "Many tasks", StartsAt = site.Clock.Now.AddDays(-3), TimeZone = "Africa/Nairobi", Agenda = new[] { new { Title = "Status" } } }))["Id"]!;
        var due = site.Clock.Now.AddDays(5).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var tasks = Enumerable.Range(1, 12).Select(i => new { Text = $"Clear field {i}", Owner = site.Account("member").Organisation, DueOn = due, Audience = "members" }).ToArray();
        var minutes = (string)(await Room.PostAsync(secretariat, $"/api/v1/meetings/{meeting}/minutes", new { Culture = "en", Items = new[] { new { AgendaItem = 1, ActionPoints = tasks } } }))["Id"]!;
        await Room.PostAsync(secretariat, $"/api/v1/meetings/{meeting}/minutes/{minutes}/transitions/circulate", new { }, HttpStatusCode.OK);
        await site.InvitedAsync(days: 30);
        await MorningAsync(7);

        var letter = await site.LetterAsync("member", l => l.Subject.StartsWith("Your list this morning", StringComparison.Ordinal) && l.Text.Contains("overdue since", StringComparison.Ordinal));
        var acts = letter.Links.Where(l => l.Contains("/act/", StringComparison.Ordinal)).ToList();
        Assert.Equal(10, acts.Count);
        Assert.DoesNotContain("Clear field", letter.Message.ToString(), StringComparison.Ordinal);
        Assert.Contains("Say whether you come to meeting", letter.Text, StringComparison.Ordinal);
        Assert.Contains("good until", letter.Text, StringComparison.Ordinal);
        site.Clock.Advance(TimeSpan.FromSeconds(20));
        var page = await site.Stranger().OpenAsync(acts[0]);
        Assert.True(page.Says("Overdue since") && page.Says("Clear field"), page.Text);
        page = await page.Form("Send the report").Choose("Fields[State]", "Open").Fill("Fields[Progress]", "Half of it.").SendAsync();
        Assert.True(page.Says("It is still open; it was due on"), page.Text);
    }

    private async Task MorningAsync(int days)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Africa/Nairobi");
        var here = TimeZoneInfo.ConvertTime(site.Clock.Now, zone);
        site.Clock.Advance(here.Date.AddDays(days).AddHours(8).AddMinutes(5) - here.DateTime);
        await Task.Delay(TimeSpan.FromSeconds(7), MailSite.Now);
    }
}
