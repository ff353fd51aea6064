using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Meetings.Links;
using Nmap.Meetings.Verbs;
using Nmap.Notifications.Contracts;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>A link says how things stand now, takes back only what it left standing, and loses nobody's words.</summary>
public sealed class LinkStandingTests(MailSite site) : IClassFixture<MailSite>
{
    [Fact]
    public async Task An_older_link_shows_the_answer_that_stands_and_takes_nothing_back()
    {
        var meeting = await site.InvitedAsync();
        var letter = await site.InvitationAsync(meeting, "member");
        await (await site.Stranger().OpenAsync(letter.Links[0])).Form("Send my answer").SendAsync();
        var second = await site.Stranger().OpenAsync(letter.Links[1]);
        Assert.True(second.Says("Your answer: We come"), second.Text);
        site.Clock.Advance(TimeSpan.FromSeconds(5));
        second = await second.Form("Send my answer").SendAsync();
        Assert.True(second.Says("Your answer: We do not come"), second.Text);

        var first = await site.Stranger().OpenAsync(letter.Links[0]);
        Assert.True(first.Says("Your answer: We do not come") && first.Says("not what stands now"), first.Text);
        Assert.Empty(first.Document.QuerySelectorAll("button[name=Undo]"));
        Assert.Equal(ReplyAnswer.NotComing, (await site.ReplyAsync(meeting, "member"))!.Answer);

        await second.Form("Take it back").SendAsync();
        Assert.Equal(ReplyAnswer.Coming, (await site.ReplyAsync(meeting, "member"))!.Answer);
        await (await site.Stranger().OpenAsync(letter.Links[0])).Form("Take it back").SendAsync();
        Assert.Null(await site.ReplyAsync(meeting, "member"));
    }

    [Fact]
    public async Task An_answer_in_the_workspace_after_the_link_stays()
    {
        var meeting = await site.InvitedAsync();
        var letter = await site.InvitationAsync(meeting, "member-2");
        var done = await (await site.Stranger().OpenAsync(letter.Links[0])).Form("Send my answer").SendAsync();
        site.Clock.Advance(TimeSpan.FromSeconds(5));
        await (await (await site.As("member-2")).OpenAsync($"/workspace/meetings/{meeting}/reply")).Form("Record this answer").Choose("Answer", "Maybe").SendAsync();
        var late = await done.Form("Take it back").SendAsync();
        Assert.NotEmpty(late.Errors);
        Assert.True(late.Says("Your answer: Maybe"), late.Text);
        Assert.Equal(ReplyAnswer.Maybe, (await site.ReplyAsync(meeting, "member-2"))!.Answer);
    }

    [Fact]
    public async Task A_report_on_what_changed_meanwhile_is_shown_again_with_its_words_and_can_be_sent()
    {
        var action = await ActionAsync();
        var page = await site.Stranger().OpenAsync(await LinkAsync(action));
        Assert.True(page.Says("Mend Said among members.") && page.Says("Meeting " + action.MeetingNumber), page.Text);
        await ReportAsync(action.Id, ActionState.Open, "Half was bought by the others.");
        page = await page.Form("Send the report").Choose("Fields[State]", "Open").Fill("Fields[Progress]", "The fence stands.").SendAsync();
        Assert.True(page.Says("Nothing is sent yet") && page.Says("Half was bought by the others."), page.Text);
        Assert.Equal("The fence stands.", page.One("[name='Fields[Progress]']").TextContent.Trim());
        Assert.Equal("Half was bought by the others.", await ProgressAsync(action.Id));
        page = await page.Form("Send the report").SendAsync();
        Assert.True(page.Says("It stays open until"), page.Text);
        Assert.Equal("The fence stands.", await ProgressAsync(action.Id));
    }

    [Fact]
    public async Task Words_that_can_be_sent_no_more_are_shown_to_be_copied()
    {
        var action = await ActionAsync();
        var page = await site.Stranger().OpenAsync(await LinkAsync(action));
        await ReportAsync(action.Id, ActionState.Done, "All done by others.");
        page = await page.Form("Send the report").Choose("Fields[State]", "Open").Fill("Fields[Progress]", "Words worth keeping.").SendAsync();
        Assert.True(page.Says("marked as done") && page.Says("What you wrote was not sent"), page.Text);
        Assert.Equal("Words worth keeping.", page.One("textarea[readonly]").TextContent.Trim());
        Assert.Equal("All done by others.", await ProgressAsync(action.Id));
    }

    [Fact]
    public async Task A_report_without_words_is_refused_at_its_field()
    {
        var action = await ActionAsync();
        var page = await (await site.Stranger().OpenAsync(await LinkAsync(action))).Form("Send the report").Choose("Fields[State]", "Open").SendAsync();
        Assert.Equal(["Write what was done, or what holds it up."], page.Errors);
        page = await (await (await site.As("member")).OpenAsync($"/workspace/actions/{action.Id}")).FormWith("Progress").Choose("State", "Open").SendAsync();
        Assert.Equal(["Write what was done, or what holds it up."], page.Errors);
    }

    [Fact]
    public async Task A_moved_or_cancelled_meeting_is_told_on_the_old_link()
    {
        var meeting = await site.InvitedAsync();
        var letter = await site.InvitationAsync(meeting, "member");
        var open = await site.Stranger().OpenAsync(letter.Links[0]);
        await (await (await site.As("secretariat")).OpenAsync($"/workspace/meetings/{meeting}/change")).Form("Save").Fill("Fields.Time", "15:45").SendAsync();
        var page = await site.Stranger().GetAsync(letter.Links[0]);
        Assert.True(page.Status == HttpStatusCode.Gone && page.Says("It is now on") && page.Says("15:45"), page.Text);
        page = await open.Form("Send my answer").Fill("Fields[Note]", "We bring maps.").SendAsync();
        Assert.True(page.Says("Nothing is sent yet") && page.Says("15:45"), page.Text);
        Assert.Null(await site.ReplyAsync(meeting, "member"));
        await page.Form("Send my answer").SendAsync();
        Assert.Equal("We bring maps.", (await site.ReplyAsync(meeting, "member"))!.Note);

        await Room.PostAsync(site.Api("secretariat"), $"/api/v1/meetings/{meeting}/transitions/cancel", new { Reason = "Floods" }, HttpStatusCode.OK);
        page = await site.Stranger().GetAsync(letter.Links[0]);
        Assert.True(page.Says("This meeting is cancelled. Reason: Floods"), page.Text);
    }

    [Fact]
    public async Task An_invitations_links_are_good_until_the_meeting_and_the_letter_says_so()
    {
        var meeting = await site.InvitedAsync(days: 40);
        var letter = await site.InvitationAsync(meeting, "member");
        var begins = TimeZoneInfo.ConvertTime(site.Clock.Now.AddDays(40), TimeZoneInfo.FindSystemTimeZoneById("Africa/Nairobi")).ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
        Assert.Contains($"until the meeting begins, on {begins}", letter.Text, StringComparison.Ordinal);
        Assert.True((await site.Stranger().OpenAsync(letter.Links[0])).Says($"Good until {begins}"));
    }

    [Fact]
    public async Task What_is_typed_stays_on_a_device_without_a_line_and_nothing_is_kept_once_it_arrived()
    {
        var meeting = await site.InvitedAsync();
        var page = await site.Stranger().OpenAsync((await site.InvitationAsync(meeting, "member")).Links[0]);
        Assert.NotNull(page.Document.QuerySelector("form[data-keep]"));
        var script = page.One("script[src$='keep.js'], script[src*='keep.']").GetAttribute("src")!;
        Assert.Contains("data-arrived", await site.Api().GetStringAsync(new Uri(script, UriKind.Relative), MailSite.Now), StringComparison.Ordinal);
        Assert.NotNull((await page.Form("Send my answer").SendAsync()).Document.QuerySelector("[data-arrived]"));
        Assert.NotNull((await (await site.As("member")).OpenAsync($"/workspace/meetings/{meeting}/reply")).Document.QuerySelector("form[data-keep]"));
    }

    private async Task<ActionPoint> ActionAsync()
    {
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        return await site.InScopeAsync(s => s.GetRequiredService<NmapDb>().Set<ActionPoint>().AsNoTracking().FirstAsync(a => a.MeetingId == room.Meeting, MailSite.Now));
    }

    private async Task<string> LinkAsync(ActionPoint action)
    {
        var person = await site.PersonAsync("member");
        var link = await site.InScopeAsync(s => s.GetRequiredService<IActLinks>().MakeAsync(person.Id, "en", action.Link(), MailSite.Now));
        site.Clock.Advance(TimeSpan.FromSeconds(20));
        return link;
    }

    private Task<ActionPoint> ReportAsync(string id, ActionState state, string words)
        => site.InScopeAsync(s => s.GetRequiredService<ReportAction>().RunAsync(id, state, words, null, Reader.System, MailSite.Now));

    private Task<string?> ProgressAsync(string id)
        => site.InScopeAsync(s => s.GetRequiredService<NmapDb>().Set<ActionPoint>().AsNoTracking().Where(a => a.Id == id).Select(a => a.Progress).SingleAsync(MailSite.Now));
}
