using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Meetings.Data;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;

namespace Nmap.Meetings.Letters;

/// <summary>Reminds the secretariat 12 and 20 hours after a meeting, and tells the lead after 24; each once, and only while nothing is out.</summary>
internal sealed class SendOutLetters(RecentMeetings recent, IForum forum, IPost post, IFormats formats, ISite site, IStringLocalizer S)
{
    /// <summary>Meetings entered long after they were held, and those of a program that stood still for days, are shown on lists only.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(36), LongestPause = TimeSpan.FromDays(30);

    public async Task WriteDueAsync(CancellationToken cancel)
    {
        foreach (var (meeting, _, sendOut) in await recent.SinceAsync(site.Now - LongestPause, cancel))
        {
            if (sendOut.IsOut || site.Now - sendOut.DueAt > LongestDelay) { continue; }
            var passed = SendOut.Time - sendOut.Left;
            if (passed >= SendOut.Time) { await ToHoldersAsync(meeting, sendOut, [Roles.Lead, Roles.Deputy], "24", Breach, cancel); }
            else if (passed >= SendOut.Second) { await ToHoldersAsync(meeting, sendOut, [Roles.Secretariat], "20", Reminder, cancel); }
            else if (passed >= SendOut.First) { await ToHoldersAsync(meeting, sendOut, [Roles.Secretariat], "12", Reminder, cancel); }
        }
    }

    private async Task ToHoldersAsync(Meeting meeting, SendOut sendOut, IReadOnlyList<string> roles, string hour, Func<Meeting, SendOut, Person, Letter> write, CancellationToken cancel)
    {
        foreach (var role in roles)
        {
            foreach (var person in (await forum.HoldersAsync(role, site.Today, cancel)).Where(p => p.Email is not null))
            {
                Letter letter;
                using (CultureScope.Use(person.Culture)) { letter = write(meeting, sendOut, person); }
                await post.AddAsync($"meeting/{meeting.Id}/send-out/{hour}", letter, cancel);
            }
        }
    }

    private Letter Reminder(Meeting meeting, SendOut sendOut, Person person) => new(person.Id, person.Email!, person.Culture,
        S.Plural(sendOut.HoursLeft, "Meeting {1}: {0} hour left to send out decisions and action points", "Meeting {1}: {0} hours left to send out decisions and action points", meeting.Number),
        [
            S["“{0}” is over. Its decisions and action points go to the members by {1}.", Title(meeting, person), formats.Moment(sendOut.DueAt, person.Culture)],
            S["They can go out before the full minutes, or with them."],
        ],
        S["Open the meeting"], $"/workspace/meetings/{meeting.Id}/outcomes");

    private Letter Breach(Meeting meeting, SendOut sendOut, Person person) => new(person.Id, person.Email!, person.Culture,
        S["Meeting {0}: decisions and action points are not out after 24 hours", meeting.Number],
        [
            S["The decisions and action points of “{0}” were to go to the members by {1}. They have not.", Title(meeting, person), formats.Moment(sendOut.DueAt, person.Culture)],
            S["The secretariat was reminded. A call may help."],
        ],
        S["Open the meeting"], $"/workspace/meetings/{meeting.Id}");

    private string Title(Meeting meeting, Person person) => meeting.Title.In(person.Culture, site.Settings.Languages).Text;
}
