using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;
using Nmap.Meetings.Links;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;

namespace Nmap.Meetings.Letters;

/// <summary>Invites every representative, observers included, and says when a meeting is cancelled; one message a person, with a calendar entry.</summary>
internal sealed class MeetingLetters(Shelf shelf, PackByMail pack, IForum forum, IPost post, IFormats formats, ISite site, IStringLocalizer S)
    : IListen<MeetingAnnounced>, IListen<MeetingCancelled>
{
    /// <summary>Somebody who changes the day and then the place tells it once.</summary>
    private static readonly TimeSpan Merging = TimeSpan.FromMinutes(1);

    public async Task HearAsync(MeetingAnnounced fact, Told told, CancellationToken cancel)
    {
        var meeting = await shelf.MeetingAsync(fact.MeetingId, Reader.System, cancel);
        var again = fact.Sequence > 1;
        var host = await forum.HostAsync(site, cancel);
        await SendAsync(meeting, host, $"meeting/{meeting.Id}/{fact.Sequence}", "REQUEST", person =>
            (again ? S["Changed: meeting {0}, {1}", meeting.Number, formats.Date(meeting.Day(), person.Culture)] : S["Invitation: meeting {0}, {1}", meeting.Number, formats.Date(meeting.Day(), person.Culture)],
            [
                again ? S["Something about this meeting has changed. This replaces what we sent before."].Value : "",
                S["On behalf of {0} you are invited to “{1}”.", host.In(person.Culture, site.Settings.Languages).Text, Title(meeting, person)],
                .. formats.Moments(meeting.StartsAt, meeting.TimeZone, site, person.Culture),
                meeting.Place.In(person.Culture, site.Settings.Languages).Text,
                meeting.AwaitsApproval && meeting.Agenda.Count > 0 ? S["Draft agenda; the lead has not approved it yet:"].Value : "",
                .. meeting.InOrder.Select((a, i) => $"{i + 1}. {a.Title.In(person.Culture, site.Settings.Languages).Text}"),
            ]), cancel, again ? $"meeting/{meeting.Id}/{fact.Sequence - 1}" : null);
    }

    public async Task HearAsync(MeetingCancelled fact, Told told, CancellationToken cancel)
    {
        var meeting = await shelf.MeetingAsync(fact.MeetingId, Reader.System, cancel);
        if (meeting.Sequence < 2) { return; }
        await SendAsync(meeting, await forum.HostAsync(site, cancel), $"meeting/{meeting.Id}/cancelled", "CANCEL", person =>
            (S["Cancelled: meeting {0}, {1}", meeting.Number, formats.Date(meeting.Day(), person.Culture)],
            [
                S["The meeting “{0}” will not take place.", Title(meeting, person)],
                S["Reason: {0}", meeting.CancelReason ?? ""],
            ]), cancel);
    }

    private async Task SendAsync(Meeting meeting, Texts host, string about, string method, Func<Person, (string Subject, IReadOnlyList<string> Text)> write, CancellationToken cancel, string? replaces = null)
    {
        var written = new HashSet<string>();
        foreach (var organisation in (await forum.OrganisationsAsync(cancel)).Where(o => o.Active))
        {
            foreach (var person in (await forum.RepresentativesAsync(organisation.Id, site.Today, cancel)).Where(p => p.Email is not null && written.Add(p.Id)))
            {
                var file = method == "REQUEST" ? await pack.ForAsync(meeting, person, cancel) : null;
                Letter letter;
                using (CultureScope.Use(person.Culture))
                {
                    var (subject, text) = write(person);
                    letter = new Letter(person.Id, person.Email!, person.Culture, subject, [.. text.Where(t => t.Length > 0)], S["Open the meeting"], $"/workspace/meetings/{meeting.Id}")
                    {
                        File = file,
                        Calendar = (method, Invitation.Write(meeting, method, person, post.Mailbox, host, site)),
                        Links = method == "REQUEST" ? Links(meeting, organisation.Id) : [],
                        Reply = method == "REQUEST" ? (InvitationKind.Link(meeting, organisation.Id), S["You can also answer this mail. Write yes, no or maybe on the first line. On lines of their own you can add “alternate: name” and “item: title”."]) : null,
                        Rest = replaces is null ? TimeSpan.Zero : Merging,
                        Replaces = replaces,
                    };
                }
                await post.AddAsync(about, letter, cancel);
            }
        }
    }

    private IReadOnlyList<LetterLink> Links(Meeting meeting, string organisationId) =>
    [
        LetterLink.For(S["I come"], InvitationKind.Link(meeting, organisationId, ReplyAnswer.Coming)),
        LetterLink.For(S["I do not come, or somebody comes instead of me"], InvitationKind.Link(meeting, organisationId, ReplyAnswer.NotComing)),
    ];

    private string Title(Meeting meeting, Person person) => meeting.Title.In(person.Culture, site.Settings.Languages).Text;
}
