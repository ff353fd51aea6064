using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Nmap.Cms.Data;
using Nmap.Meetings.Links;
using Nmap.Notifications.Contracts;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>A member who never signs in does everything by answering mail; what cannot be trusted waits for the secretariat.</summary>
public sealed class IncomingMailTests(MailSite site) : IClassFixture<MailSite>
{
    [Theory]
    [InlineData("yes\n\nOn 24 November the platform wrote:\n> no", "Coming")]
    [InlineData("Not coming, sorry.\n-- \nYes Man", "NotComing")]
    [InlineData("Peut-être", "Maybe")]
    [InlineData("نعم، سأحضر", "Coming")]
    [InlineData("Sí", "Coming")]
    public async Task An_invitation_is_answered_in_any_language_of_the_site(string text, string answer)
    {
        var meeting = await site.InvitedAsync();
        Assert.Null(await site.AnswerAsync(await site.InvitationAsync(meeting, "member"), text));
        Assert.Equal((answer, ReplyChannel.Mail), (await site.ReplyAsync(meeting, "member")) is { } reply ? (reply.Answer.ToString(), reply.Channel) : default);
    }

    [Fact]
    public async Task An_alternate_is_named_and_an_item_proposed_in_one_mail_and_the_receipt_takes_both_back()
    {
        var meeting = await site.InvitedAsync();
        Assert.Null(await site.AnswerAsync(await site.InvitationAsync(meeting, "member-2"), "alternate: Ana Novak\nitem: Fencing before the rains"));
        Assert.Equal("Ana Novak", (await site.ReplyAsync(meeting, "member-2"))!.Alternate);
        Assert.True((await (await site.As("secretariat")).OpenAsync($"/workspace/meetings/{meeting}")).Says("Fencing before the rains"));
        var receipt = await site.LetterAsync("member-2", l => l.Text.Contains("Fencing before the rains", StringComparison.Ordinal));
        await (await site.Stranger().OpenAsync(receipt.Links[0])).Form("Take it back").SendAsync();
        Assert.Null(await site.ReplyAsync(meeting, "member-2"));
        Assert.False((await (await site.As("secretariat")).OpenAsync($"/workspace/meetings/{meeting}")).Says("Fencing before the rains"));
    }

    [Fact]
    public async Task An_objection_to_minutes_is_recorded_only_once_it_is_confirmed()
    {
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        var number = await site.NumberAsync(room.Meeting);
        var letter = await site.LetterAsync("member", l => l.Subject.StartsWith($"Meeting {number}: minutes to read", StringComparison.Ordinal));
        Assert.Null(await site.AnswerAsync(letter, "1.1: Said to nearly everybody."));
        Assert.Equal(0, (int)(await room.ReadAsync("secretariat"))["OpenCorrections"]!);
        var ask = await site.LetterAsync("member", l => l.Subject == $"Please confirm: Minutes of meeting {number}");
        site.Clock.Advance(TimeSpan.FromSeconds(20));
        var page = await (await site.Stranger().OpenAsync(ask.Links[0])).Form("Record this answer").SendAsync();
        Assert.True(page.Says("Correction to paragraph 1.1."), page.Text);
        Assert.Equal(1, (int)(await room.ReadAsync("secretariat"))["OpenCorrections"]!);
        Assert.True((await (await site.As("member")).OpenAsync(room.Page)).Says("Said to nearly everybody."));
        page = await page.Form("Take it back").SendAsync();
        Assert.True(page.Says("Record this answer"), page.Text);
        Assert.Equal(0, (int)(await room.ReadAsync("secretariat"))["OpenCorrections"]!);
    }

    [Fact]
    public async Task An_action_point_is_reported_by_link_and_by_mail()
    {
        var action = await ActionAsync();
        var person = await site.PersonAsync("member");
        var link = await site.InScopeAsync(s => s.GetRequiredService<IActLinks>().MakeAsync(person.Id, "en", action.Link(), MailSite.Now));
        site.Clock.Advance(TimeSpan.FromSeconds(20));
        var page = await site.Stranger().OpenAsync(link);
        Assert.True(page.Says("Mend"), page.Text);
        Assert.Equal(["Say how it stands."], (await page.Form("Send the report").SendAsync()).Errors);
        page = await page.Form("Send the report").Choose("Fields[State]", "Done").Fill("Fields[Progress]", "Sent on Monday.").SendAsync();
        Assert.Equal((ActionState.Done, "Sent on Monday."), await StateAsync(action.Id));
        await page.Form("Take it back").SendAsync();
        Assert.Equal((ActionState.Open, null), await StateAsync(action.Id));

        var letter = await WriteAsync(action.Id, person.Id);
        Assert.Null(await site.AnswerAsync(letter, "Half of it is sent.\nThe rest follows."));
        Assert.Equal((ActionState.Open, "Half of it is sent.\nThe rest follows."), await StateAsync(action.Id));
        letter = await WriteAsync(action.Id, person.Id);
        Assert.Null(await site.AnswerAsync(letter, "Done. Report attached."));
        Assert.Equal((ActionState.Done, "Report attached."), await StateAsync(action.Id));
    }

    [Fact]
    public async Task A_calendar_answers_for_its_owner_and_nobody_else()
    {
        var meeting = await site.InvitedAsync();
        var (member, second) = (site.Account("member").Email, site.Account("member-2").Email);
        await site.InvitationAsync(meeting, "member");
        Assert.Null(await site.CalendarAsync(meeting, member, member, "TENTATIVE", 0));
        Assert.Equal((ReplyAnswer.Maybe, ReplyChannel.Calendar), (await site.ReplyAsync(meeting, "member")) is { } reply ? (reply.Answer, reply.Channel) : default);
        Assert.Equal("Somebody else sent it than the person it answers for.", await site.CalendarAsync(meeting, second, member, "ACCEPTED", 0));
        Assert.Equal("Its sender was not invited to this meeting.", await site.CalendarAsync(meeting, "stranger@elsewhere.example", "stranger@elsewhere.example", "ACCEPTED", 0));
        Assert.Equal("It answers a calendar entry that is none of ours.", await site.CalendarAsync(meeting, member, member, "ACCEPTED", 0, "other@elsewhere.example"));
        Assert.Equal("What it answers has changed since the letter.", await site.CalendarAsync(meeting, member, member, "ACCEPTED", 4));
        Assert.Equal(ReplyAnswer.Maybe, (await site.ReplyAsync(meeting, "member"))!.Answer);
    }

    [Fact]
    public async Task A_mail_from_another_address_waits_for_the_secretariat_with_its_words()
    {
        var meeting = await site.InvitedAsync();
        Assert.Equal("It comes from another address than the one our letter went to.", await site.AnswerAsync(await site.InvitationAsync(meeting, "member"), "yes, from my colleague", "colleague@elsewhere.example"));
        Assert.Null(await site.ReplyAsync(meeting, "member"));
        var secretariat = await site.As("secretariat");
        Assert.Contains("to look at", (await secretariat.OpenAsync("/workspace")).Text, StringComparison.Ordinal);
        var page = await secretariat.OpenAsync("/workspace/mail");
        Assert.True(page.Says("yes, from my colleague"), page.Text);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await (await site.As("member")).GetAsync("/workspace/mail")).Status);
    }

    [Fact]
    public async Task What_is_not_understood_is_answered_in_words_with_a_link_and_kept()
    {
        var meeting = await site.InvitedAsync();
        Assert.Equal("Its first line does not say what to do.", await site.AnswerAsync(await site.InvitationAsync(meeting, "champion-donor"), "We shall see what the board says."));
        var letter = await site.LetterAsync("champion-donor", l => l.Subject.StartsWith("Not done yet", StringComparison.Ordinal));
        site.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.True((await (await site.Stranger().OpenAsync(letter.Links[0])).Form("Send my answer").Choose("Fields[Answer]", "Coming").SendAsync()).Says("Your answer: We come"));
    }

    [Fact]
    public async Task An_alternate_of_another_organisation_is_answered_and_the_words_are_kept_in_the_form()
    {
        var meeting = await site.InvitedAsync();
        var name = (await site.PersonAsync("member")).Name;
        Assert.Equal($"{name} speaks for another organisation. Name somebody of your own.", await site.AnswerAsync(await site.InvitationAsync(meeting, "member-2"), $"yes\nalternate: {name}"));
        Assert.Null(await site.ReplyAsync(meeting, "member-2"));
        var letter = await site.LetterAsync("member-2", l => l.Text.Contains("speaks for another organisation", StringComparison.Ordinal));
        Assert.Contains(name, (await site.Stranger().OpenAsync(letter.Links[0])).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Automatic_answers_and_the_same_mail_twice_change_nothing()
    {
        var meeting = await site.InvitedAsync();
        var letter = await site.InvitationAsync(meeting, "lead");
        Assert.Null(await site.AnswerAsync(letter, "yes", change: m => m.Headers.Add("Auto-Submitted", "auto-replied")));
        Assert.Null(await site.ReplyAsync(meeting, "lead"));
        Assert.Null(await site.AnswerAsync(letter, "yes", change: m => m.MessageId = $"{meeting}@once.example"));
        var at = (await site.ReplyAsync(meeting, "lead"))!.At;
        Assert.Null(await site.AnswerAsync(letter, "no", change: m => m.MessageId = $"{meeting}@once.example"));
        Assert.Equal((ReplyAnswer.Coming, at), (await site.ReplyAsync(meeting, "lead")) is { } reply ? (reply.Answer, reply.At) : default);
    }

    [Fact]
    public async Task A_file_that_is_no_mail_is_put_aside_with_the_reason()
    {
        var inbox = Directory.CreateDirectory(Path.Combine(site.DataFolder, "inbox")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(inbox, "broken.eml"), [0, 1, 2, 3], MailSite.Now);
        await Patience.UntilAsync(() => Task.FromResult(!File.Exists(Path.Combine(inbox, "broken.eml"))));
        Assert.True(File.Exists(Path.Combine(inbox, "unread", "broken.eml")));
    }

    private async Task<ActionPoint> ActionAsync()
    {
        var room = await Room.WithDraftAsync(site);
        await room.MoveAsync("circulate", "secretariat");
        return await site.InScopeAsync(s => s.GetRequiredService<NmapDb>().Set<ActionPoint>().AsNoTracking().FirstAsync(a => a.MeetingId == room.Meeting, MailSite.Now));
    }

    private async Task<Mailbox.Letter> WriteAsync(string actionId, string personId)
    {
        var subject = "Reminder " + Guid.NewGuid().ToString("N")[..6];
        await site.InScopeAsync(async s =>
        {
            var action = await s.GetRequiredService<NmapDb>().Set<ActionPoint>().AsNoTracking().SingleAsync(a => a.Id == actionId, MailSite.Now);
            await s.GetRequiredService<IPost>().AddAsync(subject, new(personId, site.Account("member").Email, "en", subject, ["Due soon."]) { Reply = (action.Link(), "Answer this mail.") }, MailSite.Now);
            return 0;
        });
        return await site.LetterAsync("member", l => l.Subject == subject);
    }

    private async Task<(ActionState, string?)> StateAsync(string id)
        => await site.InScopeAsync(async s => await s.GetRequiredService<NmapDb>().Set<ActionPoint>().AsNoTracking().SingleAsync(a => a.Id == id, MailSite.Now) is { } action ? (action.State, action.Progress) : default);
}

/// <summary>With a server that checks senders, only what it confirmed is applied.</summary>
public sealed class CheckedMailSite : MailSite
{
    protected override IEnumerable<KeyValuePair<string, string>> Settings => [.. base.Settings, new("Mail:TrustedAuthServer", "mx.testland.example")];
}

public sealed class CheckedMailTests(CheckedMailSite site) : IClassFixture<CheckedMailSite>
{
    [Theory]
    [InlineData("mx.testland.example; dkim=pass; dmarc=pass (p=reject) header.from=x", true)]
    [InlineData("mx.testland.example; dmarc=fail", false)]
    [InlineData("mx.elsewhere.example; dmarc=pass", false)]
    [InlineData(null, false)]
    public async Task The_servers_word_decides(string? says, bool applied)
    {
        var meeting = await site.InvitedAsync();
        var why = await site.AnswerAsync(await site.InvitationAsync(meeting, "member"), "yes", change: m => { if (says is not null) { m.Headers.Insert(0, HeaderId.AuthenticationResults, says); } });
        Assert.Equal(applied ? null : "The mail server could not confirm that it comes from the sender’s domain.", why);
        Assert.Equal(applied, await site.ReplyAsync(meeting, "member") is not null);
    }
}
