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

/// <summary>Asks every representative of a member, in their language, which date suits; once each time members are asked.</summary>
internal sealed class DateLetters(Shelf shelf, IForum forum, IPost post, IFormats formats, ISite site, IStringLocalizer S) : IListen<DatesAsked>
{
    public async Task HearAsync(DatesAsked fact, Told told, CancellationToken cancel)
    {
        var meeting = await shelf.MeetingAsync(fact.MeetingId, Reader.System, cancel);
        var poll = await shelf.PollOfAsync(fact.MeetingId, Reader.System, cancel);
        // Withdrawn, decided or asked once more before this letter was written: then it says nothing that still holds.
        if (poll?.TakesAnswers(site.Today) != true || poll.Round != fact.Round || !meeting.HasNoInvitation) { return; }
        var written = new HashSet<string>();
        foreach (var organisation in await forum.MembersAsync(site.Today, cancel))
        {
            foreach (var person in (await forum.RepresentativesAsync(organisation.Id, site.Today, cancel)).Where(p => p.Email is not null && written.Add(p.Id)))
            {
                Letter letter;
                using (CultureScope.Use(person.Culture)) { letter = Write(meeting, poll, person, organisation); }
                await post.AddAsync($"datepoll/{poll.Id}/{poll.Round}", letter, cancel);
            }
        }
    }

    private Letter Write(Meeting meeting, DatePoll poll, Person person, Organisation organisation) => new(person.Id, person.Email!, person.Culture,
        S["Meeting {0}: which date suits you? Please answer by {1}", meeting.Number, formats.Date(poll.ClosesOn, person.Culture)],
        [
            S["A date is sought for “{0}”. Please say for each of these whether it suits your organisation:", meeting.Title.In(person.Culture, site.Settings.Languages).Text],
            .. poll.InOrder.Select(d => formats.Moments(d.StartsAt, meeting.TimeZone, site, person.Culture)[0]),
            meeting.Place.In(person.Culture, site.Settings.Languages).Text is { Length: > 0 } place ? S["Place: {0}", place] : S["The place follows with the invitation."],
            S["All members see all answers. The invitation follows once the date is chosen."],
        ],
        S["Answer"], $"/workspace/meetings/{meeting.Id}/dates")
    {
        Links = [LetterLink.For(S["Answer without signing in (good until {0})", formats.Date(poll.ClosesOn, person.Culture)], DatesKind.Link(poll, organisation.Id, site.StartOf(poll.ClosesOn.AddDays(1))))],
    };
}
