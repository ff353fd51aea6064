using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Letters;

/// <summary>A meeting as an iTIP message (RFC 5546) to one person and about nobody else: the same UID for life, SEQUENCE growing, times in UTC.</summary>
internal static class Invitation
{
    /// <param name="mailbox">Where calendar programs send their answers.</param>
    /// <param name="host">In whose name people are invited.</param>
    /// <param name="text">What the letter says.</param>
    public static string Write(Meeting meeting, string method, Person person, string mailbox, Texts host, ISite site, string text)
    {
        var calendar = new Calendar { Method = method, ProductId = "-//National Mine Action Platform//EN" };
        calendar.Events.Add(new CalendarEvent
        {
            Uid = $"{meeting.Id}@{site.PublicUrl.Host}",
            Sequence = meeting.Sequence - 1,
            DtStamp = new CalDateTime(site.Now.UtcDateTime, "UTC"),
            Start = new CalDateTime(meeting.StartsAt.UtcDateTime, "UTC"),
            End = new CalDateTime(meeting.EndsAt.UtcDateTime, "UTC"),
            Summary = meeting.Title.In(person.Culture, site.Settings.Languages).Text,
            Location = meeting.Place.In(person.Culture, site.Settings.Languages).Text,
            Description = text,
            Url = new Uri(site.PublicUrl, $"/workspace/meetings/{meeting.Id}"),
            Status = method == "CANCEL" ? EventStatus.Cancelled : EventStatus.Confirmed,
            Organizer = new Organizer($"mailto:{mailbox}") { CommonName = host.In(person.Culture, site.Settings.Languages).Text },
            Attendees = [new Attendee($"mailto:{person.Email}") { CommonName = person.Name, Rsvp = true, ParticipationStatus = EventParticipationStatus.NeedsAction }],
        });
        return new CalendarSerializer().SerializeToString(calendar)!;
    }
}
