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
    public async Task HearAsync(MeetingAnnounced fact, Told told, CancellationToken cancel)
    {
        var meeting = await shelf.MeetingAsync(fact.MeetingId, Reader.System, cancel);
        if (meeting.State == MeetingState.Cancelled) { return; }
        var again = fact.Sequence > 1;
        var host = await forum.HostAsync(site, cancel);
        await SendAsync(meeting, host, $"meeting/{meeting.Id}/{fact.Sequence}", "REQUEST", person =>
            (again ? S["Changed: meeting {0}, {1}", meeting.Number, formats.Date(meeting.Day(), person.Culture)] : S["Invitation: meeting {0}, {1}", meeting.Number, formats.Date(meeting.Day(), person.Culture)],
            [
                .. again ? Changes(meeting, person) : [],
                S["On behalf of {0} you are invited to “{1}”.", host.In(person.Culture, site.Settings.Languages).Text, Title(meeting, person)],
                .. formats.Moments(meeting.StartsAt, meeting.TimeZone, site, person.Culture),
                meeting.Place.In(person.Culture, site.Settings.Languages).Text,
                meeting.AwaitsApproval && meeting.Agenda.Count > 0 ? S["Draft agenda; the lead has not approved it yet:"].Value : "",
                .. meeting.InOrder.Select((a, i) => $"{i + 1}. {a.Title.In(person.Culture, site.Settings.Languages).Text}"),
                S["You can answer without signing in until the meeting begins, on {0}.", formats.Date(meeting.Day(), person.Culture)],
            ]), cancel, again ? $"meeting/{meeting.Id}/{fact.Sequence - 1}" : null, again ? Meeting.TellingRests : default);
    }

    public async Task HearAsync(MeetingCancelled fact, Told told, CancellationToken cancel)
    {
        var meeting = await shelf.MeetingAsync(fact.MeetingId, Reader.System, cancel);
        if (meeting.Sequence < 2) { return; }
        await SendAsync(meeting, await forum.HostAsync(site, cancel), $"meeting/{meeting.Id}/cancelled", "CANCEL", person =>
            (S["Cancelled: meeting {0}, {1}", meeting.Number, formats.Date(meeting.Day(), person.Culture)],
            [
                S["The meeting “{0}” will not take place.", Title(meeting, person)],
                .. formats.Moments(meeting.StartsAt, meeting.TimeZone, site, person.Culture),
                meeting.Place.In(person.Culture, site.Settings.Languages).Text,
                S["Reason: {0}", meeting.CancelReason ?? ""],
            ]), cancel, $"meeting/{meeting.Id}/{meeting.Sequence - 1}");
    }

    private async Task SendAsync(Meeting meeting, Texts host, string about, string method, Func<Person, (string Subject, IReadOnlyList<string> Text)> write, CancellationToken cancel, string? replaces = null, TimeSpan rest = default)
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
                        Calendar = (method, Invitation.Write(meeting, method, person, post.Mailbox, host, site, string.Join('\n', text.Where(t => t.Length > 0)))),
                        Links = method == "REQUEST" ? Links(meeting, organisation.Id) : [],
                        Reply = method == "REQUEST" ? (InvitationKind.Link(meeting, organisation.Id), S["You can also answer this mail."] + " " + InvitationWords.Hint(S)) : null,
                        Rest = rest,
                        Replaces = replaces,
                    };
                }
                await post.AddAsync(about, letter, cancel);
            }
        }
    }

    /// <summary>What is different from what this person was told before.</summary>
    private IEnumerable<string> Changes(Meeting meeting, Person person)
    {
        yield return S["This replaces what we sent before."];
        if (meeting.Told is not { } told) { yield break; }
        string In(Texts texts) => texts.In(person.Culture, site.Settings.Languages).Text;
        if (!told.IsAt(meeting.StartsAt))
        {
            yield return S["New time: {0}. It was: {1}.", formats.Moments(meeting.StartsAt, meeting.TimeZone, site, person.Culture)[0], formats.Moments(told.StartsAt, told.TimeZone, site, person.Culture)[0]];
        }
        if (told.DurationMinutes != meeting.DurationMinutes) { yield return S["It takes {0} minutes. It was: {1}.", formats.Number(meeting.DurationMinutes, culture: person.Culture), formats.Number(told.DurationMinutes, culture: person.Culture)]; }
        if (In(told.Place) is var old && old != In(meeting.Place)) { yield return old.Length == 0 ? S["Place: {0}", In(meeting.Place)] : S["New place: {0}. It was: {1}.", In(meeting.Place), old]; }
        if (In(told.Title) != In(meeting.Title)) { yield return S["New title: “{0}”. It was: “{1}”.", In(meeting.Title), In(told.Title)]; }
        yield return told.AsksAgain ? S["Answers given so far count no longer. Please answer again."] : S["What you answered stays as it is."];
    }

    private IReadOnlyList<LetterLink> Links(Meeting meeting, string organisationId) =>
    [
        LetterLink.For(S["We come"], InvitationKind.Link(meeting, organisationId, ReplyAnswer.Coming)),
        LetterLink.For(S["We do not come, or somebody else comes for us"], InvitationKind.Link(meeting, organisationId, ReplyAnswer.NotComing)),
    ];

    private string Title(Meeting meeting, Person person) => meeting.Title.In(person.Culture, site.Settings.Languages).Text;
}
