using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Nmap.Cms.Data;
using Nmap.Notifications.Contracts;
using Nmap.Notifications.Data;
using Nmap.Notifications.Inbox;

namespace Nmap.Notifications.Tests;

/// <summary>What is read out of a mail, and what letters carry so that answers find their way.</summary>
public sealed class InboxTests
{
    [Theory]
    [InlineData("yes\n\nOn Monday Ana wrote:\n> Do you come?\n> -- ", "yes")]
    [InlineData("yes\n\nLe 24 nov. 2026 à 10:00,\nPlateforme a écrit :\n\n> Venez-vous ?", "yes")]
    [InlineData("نعم\n\n-----رسالة أصلية-----\nمن: المنصة\nلا", "نعم")]
    [InlineData("Done.\nAll sent.\n-- \nBob\nThe Office", "Done.\nAll sent.")]
    [InlineData("yes\n________________________________\nFrom: Platform\nSubject: no", "yes")]
    [InlineData("> yes", "")]
    [InlineData("", "")]
    public void Of_a_mail_only_what_its_writer_wrote_is_read(string text, string own) => Assert.Equal(own, MailText.Written(text));

    [Fact]
    public void A_mail_without_plain_text_is_read_from_its_page()
    {
        using var mail = new MimeMessage { Body = new TextPart("html") { Text = "<html><head><style>p{}</style></head><body><p>yes &amp; thanks</p><blockquote>no</blockquote></body></html>" } };
        Assert.Equal("yes & thanks", MailText.Of(mail));
    }

    [Theory]
    [InlineData("Auto-Submitted", "auto-replied", true)]
    [InlineData("Precedence", "bulk", true)]
    [InlineData("Return-Path", "<>", true)]
    [InlineData("List-Id", "<a.example>", true)]
    [InlineData("Auto-Submitted", "no", false)]
    [InlineData("X-Mailer", "Some", false)]
    public void Absence_notes_lists_and_bounces_are_known_by_their_headers(string header, string value, bool automatic)
    {
        using var mail = new MimeMessage();
        mail.Headers.Add(header, value);
        Assert.Equal(automatic, MailSigns.IsAutomatic(mail));
    }

    [Fact]
    public void Two_mails_are_the_same_by_their_id_and_without_one_by_their_words()
    {
        using var first = new MimeMessage { MessageId = "a@b" };
        using var second = new MimeMessage { MessageId = "a@b", Subject = "other" };
        Assert.Equal(MailSigns.Identity(first), MailSigns.Identity(second));
        first.Headers.Remove(HeaderId.MessageId);
        second.Headers.Remove(HeaderId.MessageId);
        Assert.NotEqual(MailSigns.Identity(first), MailSigns.Identity(second));
    }

    [Fact]
    public async Task A_letter_that_may_be_answered_has_an_address_of_its_own_and_keeps_no_secret()
    {
        await using var office = new PostOffice(("Mail:ReplyTo", "answers@example.org"));
        var act = new ActLink("thing", "1", "v1");
        await office.AddAsync(PostOffice.Letter() with { Links = [LetterLink.For("I come", act)], Reply = (act, "You can answer this mail.") });
        var waiting = (await office.LettersAsync()).Single();
        var mail = await office.OnlyMailAsync();
        var address = mail.ReplyTo.Mailboxes.Single().Address;
        Assert.Matches("^answers\\+[a-z0-9]{26}@example.org$", address);
        Assert.Contains("You can answer this mail.", mail.TextBody, StringComparison.Ordinal);
        var link = System.Text.RegularExpressions.Regex.Match(mail.TextBody!, "I come:\\s+https://nmap.example.org/act/([a-z0-9]{26})/en").Groups[1].Value;
        Assert.NotEmpty(link);
        Assert.DoesNotContain(link, waiting.Enclosed, StringComparison.Ordinal);
        Assert.Null((await office.LettersAsync()).Single().Enclosed);
        await using var scope = office.Services.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<NmapDb>().Set<ActLinkRow>().ToListAsync(PostOffice.Cancel);
        Assert.Equal([false, true], rows.Select(r => r.ForMail).Order());
        Assert.All(rows, r => Assert.Equal(64, r.Digest.Length));
    }

    [Fact]
    public async Task Without_a_mailbox_for_answers_a_letter_does_not_ask_for_them()
    {
        await using var office = new PostOffice();
        await office.AddAsync(PostOffice.Letter() with { Reply = (new("thing", "1", "v1"), "You can answer this mail.") });
        var mail = await office.OnlyMailAsync();
        Assert.Empty(mail.ReplyTo);
        Assert.DoesNotContain("You can answer", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_urgent_and_comes_within_a_minute_is_one_message()
    {
        await using var office = new PostOffice();
        await office.AddAsync(PostOffice.Letter() with { Urgent = false, Subject = "First" }, "a");
        office.Now = office.Now.AddSeconds(40);
        await office.AddAsync(PostOffice.Letter() with { Urgent = false, Subject = "Second" }, "b");
        await office.AddAsync(PostOffice.Letter() with { Subject = "Urgent" }, "c");
        Assert.Equal(1, await office.RoundAsync());
        office.Now = office.Now.AddSeconds(30);
        Assert.Equal(1, await office.RoundAsync());
        var mails = office.Files.Select(f => MimeMessage.Load(f)).ToList();
        Assert.Equal(["First, and 1 more", "Urgent"], mails.Select(m => m.Subject).Order());
        Assert.Contains("Second", mails.Single(m => m.Subject!.StartsWith("First", StringComparison.Ordinal)).TextBody, StringComparison.Ordinal);
        Assert.All(await office.LettersAsync(), l => Assert.Equal(LetterState.Sent, l.State));
        office.Now = office.Now.AddMinutes(5);
        Assert.Equal(0, await office.RoundAsync());
    }

    [Fact]
    public async Task A_joined_message_takes_the_answers_of_one_letter_and_the_other_goes_alone()
    {
        await using var office = new PostOffice(("Mail:ReplyTo", "answers@example.org"));
        await office.AddAsync(PostOffice.Letter() with { Urgent = false, Subject = "Told" }, "a");
        office.Now = office.Now.AddSeconds(1);
        await office.AddAsync(PostOffice.Letter() with { Urgent = false, Subject = "Asked once", Reply = (new("thing", "1", "v1"), "You can answer this mail once.") }, "b");
        office.Now = office.Now.AddSeconds(1);
        await office.AddAsync(PostOffice.Letter() with { Urgent = false, Subject = "Asked twice", Reply = (new("thing", "2", "v1"), "You can answer this mail twice.") }, "c");
        office.Now = office.Now.AddMinutes(1);
        Assert.Equal(2, await office.RoundAsync());
        var mails = office.Files.Select(f => MimeMessage.Load(f)).OrderBy(m => m.TextBody!.Contains("twice", StringComparison.Ordinal)).ToList();
        Assert.Equal(["Told, and 1 more", "Asked twice"], mails.Select(m => m.Subject));
        Assert.Contains("answer this mail once", mails[0].TextBody, StringComparison.Ordinal);
        Assert.Contains("answer this mail twice", mails[1].TextBody, StringComparison.Ordinal);
        Assert.Equal(2, mails.Select(m => Assert.Single(m.ReplyTo.Mailboxes).Address).Distinct().Count());
    }

    [Fact]
    public async Task Letters_that_are_turned_off_together_are_joined_and_answered_as_one()
    {
        await using var office = new PostOffice(("Mail:ReplyTo", "answers@example.org"));
        foreach (var about in (string[])["a", "b"])
        {
            await office.AddAsync(PostOffice.Letter() with { Urgent = false, Subject = "Post " + about, TurnOff = "/workspace/challenges/1/discussion", Reply = (new("thing", "1", "v1"), "You can answer this mail.") }, about);
        }
        await office.AddAsync(PostOffice.Letter() with { Urgent = false, Subject = "Told" }, "c");
        office.Now = office.Now.AddMinutes(1);
        Assert.Equal(2, await office.RoundAsync());
        var joined = office.Files.Select(f => MimeMessage.Load(f)).Single(m => m.Subject != "Told");
        Assert.Single(joined.ReplyTo);
        Assert.Equal(2, joined.TextBody!.Split("You can answer this mail.").Length);
        Assert.True(joined.TextBody.Contains("Post a", StringComparison.Ordinal) && joined.TextBody.Contains("Post b", StringComparison.Ordinal), joined.TextBody);
    }

    [Fact]
    public async Task A_letter_with_a_calendar_entry_is_a_message_of_its_own()
    {
        await using var office = new PostOffice();
        await office.AddAsync(PostOffice.Letter() with { Urgent = false, Subject = "Invitation", Calendar = ("REQUEST", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n") }, "a");
        await office.AddAsync(PostOffice.Letter() with { Urgent = false, Subject = "Told" }, "b");
        Assert.Equal(1, await office.RoundAsync());
        office.Now = office.Now.AddMinutes(1);
        Assert.Equal(1, await office.RoundAsync());
        Assert.Equal(["Invitation", "Told"], office.Files.Select(f => MimeMessage.Load(f).Subject).Order());
    }

    [Fact]
    public async Task Many_letters_leave_by_several_connections_each_once()
    {
        await using var server = new MailServer();
        await using var office = new PostOffice(("Smtp:Host", "127.0.0.1"), ("Smtp:Port", $"{server.Port}"), ("Smtp:From", "forum@example.org"));
        foreach (var i in Enumerable.Range(1, 90)) { await office.AddAsync(PostOffice.Letter($"p{i}", $"p{i}@example.org")); }
        Assert.Equal(90, await office.RoundAsync());
        Assert.Equal(90, server.Taken.Select(t => t.To).Distinct().Count());
        Assert.Equal(90, server.Taken.Count);
        Assert.Equal(4, server.Connections);
    }
}
