using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>A platform whose letters can be answered; mail comes in as files.</summary>
public class MailSite : Site
{
    protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Mail:ReplyTo", "answers@testland.example")];

    internal static CancellationToken Now => TestContext.Current.CancellationToken;

    /// <summary>A meeting three weeks ahead, to which everybody was invited and whose letters have left a while ago.</summary>
    internal async Task<string> InvitedAsync(string title = "Coming", int days = 20)
    {
        var meeting = await Room.PostAsync(Api("secretariat"), "/api/v1/meetings", new { Title = title + " " + Guid.NewGuid().ToString("N")[..6], StartsAt = Clock.Now.AddDays(days), TimeZone = "Africa/Nairobi", Place = new { en = "Hall" }, Agenda = new[] { new { Title = "Status" } } });
        var id = (string)meeting["Id"]!;
        await Room.PostAsync(Api("lead"), $"/api/v1/meetings/{id}/transitions/approve-agenda", new { }, HttpStatusCode.OK);
        await Room.PostAsync(Api("secretariat"), $"/api/v1/meetings/{id}/transitions/invite", new { }, HttpStatusCode.OK);
        return id;
    }

    /// <summary>The newest letter to a role that has the meeting's calendar entry.</summary>
    internal async Task<Mailbox.Letter> InvitationAsync(string meeting, string role)
    {
        var letter = await LetterAsync(role, l => l.Message.ToString().Contains(meeting + "@", StringComparison.Ordinal));
        Clock.Advance(TimeSpan.FromSeconds(20));
        return letter;
    }

    internal async Task<Mailbox.Letter> LetterAsync(string role, Func<Mailbox.Letter, bool> which)
    {
        Mailbox.Letter? letter = null;
        Assert.True(await Patience.UntilAsync(() => Task.FromResult((letter = Mail.To(Account(role).Email).LastOrDefault(which)) is not null), Now),
            $"No such letter to {role}; there are: {string.Join("; ", Mail.To(Account(role).Email).Select(l => l.Subject))}");
        // It has left once its row says so, a moment after the file is there; a clock set forward in between would be the time it left.
        Assert.True(await Patience.UntilAsync(() => InScopeAsync(async s => await s.GetRequiredService<NmapDb>().Database
            .SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM notifications_letters WHERE \"State\" = 'Sent' AND \"MessageId\" = {letter!.Message.MessageId}").SingleAsync(Now) > 0), Now));
        return letter!;
    }

    /// <summary>Waits until all that was told so far has been heard, so that its letters are written.</summary>
    internal async Task HeardAsync()
        => Assert.True(await Patience.UntilAsync(() => InScopeAsync(async s => await s.GetRequiredService<NmapDb>().Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM cms_deliveries WHERE \"Attempts\" = 0").SingleAsync(Now) == 0), Now));

    internal async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    internal Task<Person> PersonAsync(string role)
        => InScopeAsync(async s => (await s.GetRequiredService<IForum>().RepresentativesAsync(Account(role).Organisation, s.GetRequiredService<ISite>().Today, Now)).First(p => p.Email == Account(role).Email));

    /// <summary>A meeting's number, by which the letters of several rooms are told apart.</summary>
    internal Task<int> NumberAsync(string meeting)
        => InScopeAsync(s => s.GetRequiredService<NmapDb>().Set<Meeting>().Where(m => m.Id == meeting).Select(m => m.Number).SingleAsync(Now));

    internal Task<InvitationReply?> ReplyAsync(string meeting, string role)
        => InScopeAsync(s => s.GetRequiredService<NmapDb>().Set<InvitationReply>().AsNoTracking().SingleOrDefaultAsync(r => r.MeetingId == meeting && r.OrganisationId == Account(role).Organisation && r.PersonId != "", Now));

    /// <summary>Lays an answer to a letter into the folder and waits until it was taken.</summary>
    /// <returns>Why it was not applied; null when it was.</returns>
    internal Task<string?> AnswerAsync(Mailbox.Letter letter, string text, string? from = null, Action<MimeMessage>? change = null)
    {
        var message = new MimeMessage { Subject = "Re: " + letter.Subject, Body = new TextPart("plain") { Text = text }, MessageId = Guid.NewGuid().ToString("N") + "@mail.example" };
        message.From.Add(new MailboxAddress("", from ?? letter.To[0]));
        message.To.AddRange(letter.Message.ReplyTo);
        change?.Invoke(message);
        return ArriveAsync(message);
    }

    internal Task<string?> CalendarAsync(string meeting, string from, string attendee, string status, int sequence, string? uid = null)
    {
        var text = $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Some//Calendar//EN\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:{uid ?? meeting + "@localhost"}\r\nSEQUENCE:{sequence}\r\nDTSTAMP:20261128T080000Z\r\nDTSTART:20261220T080000Z\r\nORGANIZER:mailto:answers@testland.example\r\nATTENDEE;PARTSTAT={status}:mailto:{attendee}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        var calendar = new TextPart("calendar") { Text = text };
        calendar.ContentType.Parameters.Add("method", "REPLY");
        var message = new MimeMessage { Subject = "Accepted", Body = new MultipartAlternative { new TextPart("plain") { Text = "" }, calendar }, MessageId = Guid.NewGuid().ToString("N") + "@mail.example" };
        message.From.Add(new MailboxAddress("", from));
        message.To.Add(new MailboxAddress("", "answers@testland.example"));
        return ArriveAsync(message);
    }

    internal async Task<string?> ArriveAsync(MimeMessage message)
    {
        var (inbox, name) = (Directory.CreateDirectory(Path.Combine(DataFolder, "inbox")).FullName, Guid.NewGuid().ToString("N") + ".eml");
        await using (var file = File.Create(Path.Combine(inbox, name + ".part"))) { await message.WriteToAsync(file, Now); }
        File.Move(Path.Combine(inbox, name + ".part"), Path.Combine(inbox, name));
        await Patience.UntilAsync(() => Task.FromResult(File.Exists(Path.Combine(inbox, "done", name)) || File.Exists(Path.Combine(inbox, "unread", name))));
        var why = Path.Combine(inbox, "unread", name + ".txt");
        return File.Exists(why) ? (await File.ReadAllTextAsync(why, Encoding.UTF8, Now)).Trim() : null;
    }
}
