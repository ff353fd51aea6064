using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Data;
using Nmap.Notifications.Contracts;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>Invitations answered from the mail, without signing in.</summary>
public sealed class InvitationLinkTests(MailSite site) : IClassFixture<MailSite>
{
    [Fact]
    public async Task Opening_changes_nothing_the_button_answers_and_the_same_link_takes_it_back()
    {
        var meeting = await site.InvitedAsync();
        var letter = await site.InvitationAsync(meeting, "member");
        Assert.Contains("On behalf of Testland Mine Action Authority", letter.Text, StringComparison.Ordinal);
        Assert.Contains("UTC+03:00", letter.Text, StringComparison.Ordinal);
        var somebody = site.Stranger();
        var page = await somebody.OpenAsync(letter.Links[0]);
        Assert.Null(await site.ReplyAsync(meeting, "member"));
        page = await page.Form("Send my answer").SendAsync();
        Assert.True(page.Says("Your answer: We come"), page.Text);
        Assert.Equal((ReplyAnswer.Coming, ReplyChannel.Link), (await site.ReplyAsync(meeting, "member")) is { } reply ? (reply.Answer, reply.Channel) : default);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("/account/sign-in", (await somebody.GetAsync("/workspace")).Address.AbsolutePath, StringComparison.Ordinal);

        var receipt = await site.LetterAsync("member", l => l.Subject.Contains("your answer is recorded", StringComparison.Ordinal) && l.Links[0] == letter.Links[0]);
        page = await (await site.Stranger().OpenAsync(receipt.Links[0])).Form("Take it back").SendAsync();
        Assert.True(page.Says("Send my answer"), page.Text);
        Assert.Null(await site.ReplyAsync(meeting, "member"));
        var details = await site.InScopeAsync(s => s.GetRequiredService<NmapDb>().Database.SqlQuery<string>($"SELECT \"Details\" AS \"Value\" FROM cms_audit WHERE \"SubjectId\" = {meeting} AND \"Name\" = 'Invitation.Answered'").SingleAsync(MailSite.Now));
        Assert.Contains("\"channel\":\"link\"", details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_answered_is_expected_in_the_attendance_and_counted_on_the_meetings_page()
    {
        var meeting = await site.InvitedAsync();
        await (await site.Stranger().OpenAsync((await site.InvitationAsync(meeting, "member")).Links[0])).Form("Send my answer").Fill("Fields[Alternate]", "Somebody New").SendAsync();
        await (await site.Stranger().OpenAsync((await site.InvitationAsync(meeting, "member-2")).Links[1])).Form("Send my answer").SendAsync();
        var secretariat = await site.As("secretariat");
        var page = await secretariat.OpenAsync($"/workspace/meetings/{meeting}");
        Assert.True(page.Says("1 coming, 0 maybe, 1 not coming"), page.Text);
        Assert.True(page.Says("Somebody New"), page.Text);
        var attendance = await secretariat.OpenAsync($"/workspace/meetings/{meeting}/attendance");
        Assert.Equal("Alternate", attendance.One($"input[name='Presence[{site.Account("member").Organisation}]'][checked]").GetAttribute("value"));
        Assert.Equal("Excused", attendance.One($"input[name='Presence[{site.Account("member-2").Organisation}]'][checked]").GetAttribute("value"));
    }

    [Fact]
    public async Task Sent_twice_it_is_one_answer_and_one_receipt()
    {
        var meeting = await site.InvitedAsync();
        var form = (await site.Stranger().OpenAsync((await site.InvitationAsync(meeting, "champion-donor")).Links[0])).Form("Send my answer");
        await form.SendAsync();
        var before = (await site.ReplyAsync(meeting, "champion-donor"))!.At;
        Assert.True((await form.SendAsync()).Says("Your answer: We come"));
        Assert.Equal(before, (await site.ReplyAsync(meeting, "champion-donor"))!.At);
    }

    [Fact]
    public async Task Pressed_within_seconds_of_the_letter_it_waits_for_a_second_press()
    {
        var meeting = await site.InvitedAsync();
        var letter = await site.LetterAsync("member", l => l.Message.ToString().Contains(meeting + "@", StringComparison.Ordinal));
        var page = await (await site.Stranger().OpenAsync(letter.Links[0])).Form("Send my answer").Fill("Fields[Note]", "Kept words").SendAsync();
        Assert.True(page.Says("Nothing is done yet."), page.Text);
        Assert.Contains("Kept words", page.Html, StringComparison.Ordinal);
        Assert.Null(await site.ReplyAsync(meeting, "member"));
        site.Clock.Advance(TimeSpan.FromSeconds(20));
        await page.Form("Send my answer").SendAsync();
        Assert.Equal("Kept words", (await site.ReplyAsync(meeting, "member"))!.Note);
    }

    [Fact]
    public async Task A_forwarded_link_acts_for_whom_it_was_made_and_says_so()
    {
        var meeting = await site.InvitedAsync();
        var letter = await site.InvitationAsync(meeting, "member");
        var other = await site.As("member-2");
        var page = await other.OpenAsync(letter.Links[0]);
        Assert.True(page.Says($"This link is for {(await site.PersonAsync("member")).Name}, for"), page.Text);
        await page.Form("Send my answer").SendAsync();
        Assert.NotNull(await site.ReplyAsync(meeting, "member"));
        Assert.Null(await site.ReplyAsync(meeting, "member-2"));
    }

    [Fact]
    public async Task Somebody_of_another_organisation_is_no_alternate()
    {
        var meeting = await site.InvitedAsync();
        var name = (await site.PersonAsync("member-2")).Name;
        var page = await (await site.Stranger().OpenAsync((await site.InvitationAsync(meeting, "member")).Links[0])).Form("Send my answer").Fill("Fields[Alternate]", name).SendAsync();
        Assert.Equal([$"{name} speaks for another organisation. Name somebody of your own."], page.Errors);
        Assert.Contains(name, page.Html, StringComparison.Ordinal);
        Assert.Null(await site.ReplyAsync(meeting, "member"));
        Assert.True((await page.Form("Send my answer").Fill("Fields[Alternate]", "").SendAsync()).Says("Your answer: We come"));
    }

    [Fact]
    public async Task A_moved_meeting_asks_again_and_the_old_link_says_why_it_is_void()
    {
        var meeting = await site.InvitedAsync();
        var letter = await site.InvitationAsync(meeting, "member");
        await (await site.Stranger().OpenAsync(letter.Links[0])).Form("Send my answer").SendAsync();
        var second = await site.InvitationAsync(meeting, "member-2");
        await (await (await site.As("secretariat")).OpenAsync($"/workspace/meetings/{meeting}/change")).Form("Save").Fill("Fields.Time", "15:45").Choose("AskAgain", "true").SendAsync();
        var page = await site.Stranger().GetAsync(second.Links[0]);
        Assert.Equal((HttpStatusCode.Gone, "This has changed since the letter"), (page.Status, page.Title));
        Assert.True((await (await site.As("member")).OpenAsync($"/workspace/meetings/{meeting}")).Says("Say whether you come"));
        Assert.True((await (await site.As("member")).OpenAsync("/workspace")).Says("Say whether you come to meeting"));
    }

    [Fact]
    public async Task A_link_that_is_not_known_or_too_old_or_of_a_suspended_person_explains_itself()
    {
        var page = await site.Stranger().GetAsync("/act/abcdefgh/en");
        Assert.Equal((HttpStatusCode.NotFound, "This link is not known here"), (page.Status, page.Title));
        var meeting = await site.InvitedAsync(days: 40);
        var letter = await site.InvitationAsync(meeting, "affected-representative");
        await SuspendAsync("suspend");
        page = await site.Stranger().GetAsync(letter.Links[0]);
        Assert.Equal((HttpStatusCode.Gone, "This link does nothing any more"), (page.Status, page.Title));
        await SuspendAsync("reinstate");
        Assert.Equal(HttpStatusCode.OK, (await site.Stranger().GetAsync(letter.Links[0])).Status);
        page = await site.Stranger().GetAsync(await OverAsync(meeting));
        Assert.Equal((HttpStatusCode.Gone, "The time of this link is over"), (page.Status, page.Title));
        Assert.True(page.Says("secretariat@testland.example"), page.Text);
    }

    [Fact]
    public async Task The_secretariat_writes_down_what_it_was_told_by_telephone()
    {
        var meeting = await site.InvitedAsync();
        var (secretariat, member) = (await site.As("secretariat"), site.Account("member"));
        var page = await secretariat.OpenAsync($"/workspace/meetings/{meeting}/reply/{member.Organisation}");
        Assert.Equal(["Say how they told you."], (await page.Form("Record this answer").Choose("Answer", "Coming").Fill("Note", "The director, this morning").SendAsync()).Errors);
        page = await page.Form("Record this answer").Choose("Answer", "NotComing").Choose("Channel", "Telephone").Fill("Note", "The director, this morning").SendAsync();
        Assert.True(page.Says("1 not coming") && page.Says("by telephone"), page.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.As("member")).GetAsync($"/workspace/meetings/{meeting}/reply/{site.Account("member-2").Organisation}")).Status);
    }

    [Fact]
    public async Task Needs_go_to_the_secretariat_alone()
    {
        var meeting = await site.InvitedAsync();
        var page = await (await (await site.As("member-2")).OpenAsync($"/workspace/meetings/{meeting}/reply")).Form("Record this answer").Choose("Answer", "Maybe").Fill("Needs", "A ramp at the door").SendAsync();
        Assert.True(page.Says("Your answer: Maybe"), page.Text);
        Assert.False((await (await site.As("member")).OpenAsync($"/workspace/meetings/{meeting}")).Says("A ramp"));
        Assert.False((await (await site.As("lead")).OpenAsync($"/workspace/meetings/{meeting}")).Says("A ramp"));
        Assert.True((await (await site.As("secretariat")).OpenAsync($"/workspace/meetings/{meeting}")).Says("A ramp at the door"));
        Assert.True((await (await site.As("secretariat")).OpenAsync("/workspace")).Says("told with the answer what they need"));
    }

    [Fact]
    public async Task The_api_tells_and_takes_the_same_answers()
    {
        var meeting = await site.InvitedAsync();
        await Room.PostAsync(site.Api("member"), $"/api/v1/meetings/{meeting}/replies", new { Answer = "coming" });
        await Room.PostAsync(site.Api("member"), $"/api/v1/meetings/{meeting}/replies", new { Answer = "perhaps" }, HttpStatusCode.BadRequest);
        await Room.PostAsync(site.Api("member"), $"/api/v1/meetings/{meeting}/replies", new { Answer = "coming", Organisation = site.Account("member-2").Organisation, Channel = "letter", Note = "x" }, HttpStatusCode.Forbidden);
        var list = await site.Api("lead").GetStringAsync(new Uri($"/api/v1/meetings/{meeting}/replies", UriKind.Relative), MailSite.Now);
        Assert.Contains(JsonNode.Parse(list)!["Items"]!.AsArray(), r => (string?)r!["Organisation"] == site.Account("member").Organisation && (string?)r["Answer"] == "coming");
        Assert.DoesNotContain(JsonNode.Parse(await site.Api("member-2").GetStringAsync(new Uri($"/api/v1/meetings/{meeting}/replies", UriKind.Relative), MailSite.Now))!["Items"]!.AsArray(), r => (string?)r!["Organisation"] == site.Account("member").Organisation);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Api("administrator").GetAsync(new Uri($"/api/v1/meetings/{meeting}/replies", UriKind.Relative), MailSite.Now)).StatusCode);
    }

    private async Task SuspendAsync(string step)
    {
        var email = site.Account("affected-representative").Email;
        var accounts = JsonNode.Parse(await site.Api("administrator").GetStringAsync(new Uri("/api/v1/accounts?limit=100", UriKind.Relative), MailSite.Now))!["Items"]!.AsArray();
        await Room.PostAsync(site.Api("administrator"), $"/api/v1/accounts/{(string)accounts.First(a => (string?)a!["Email"] == email)!["Id"]!}/transitions/{step}", new { Reason = "test" }, HttpStatusCode.OK);
    }

    private async Task<string> OverAsync(string meeting)
    {
        var person = await site.PersonAsync("member");
        return await site.InScopeAsync(s => s.GetRequiredService<IActLinks>().MakeAsync(person.Id, "en", new ActLink("invitation", meeting, "1", person.Organisations[0]) { Days = 0 }, MailSite.Now));
    }
}
