using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;
using Calendar = Ical.Net.Calendar;

namespace Nmap.Meetings.Links;

/// <summary>Reads what calendar programs send back: accepted, declined, tentative.</summary>
internal sealed class CalendarReplies(NmapDb db, IForum forum, ISite site) : ICalendarAnswers
{
    public async Task<CalendarAnswer?> ReadAsync(string calendar, string from, IReadOnlyList<string> people, CancellationToken cancel)
    {
        var entry = Parse(calendar)?.Events.FirstOrDefault();
        var suffix = "@" + site.PublicUrl.Host;
        if (entry?.Uid is not { } uid || !uid.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) { return null; }
        var id = uid[..^suffix.Length];
        if (await db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancel) is not { } meeting) { return null; }
        var attendee = entry.Attendees.Count == 1 ? entry.Attendees[0] : throw Look(Phrase.Of("It does not say plainly who answers."));
        if (!Address(attendee.Value).Equals(from, StringComparison.OrdinalIgnoreCase)) { throw Look(Phrase.Of("Somebody else sent it than the person it answers for.")); }
        var person = people.Count == 1 ? await forum.PersonAsync(people[0], cancel) : null;
        if (person is not { Organisations: [var organisation, ..] }) { throw Look(Phrase.Of("Its sender was not invited to this meeting.")); }
        var answer = attendee.ParticipationStatus?.ToUpperInvariant() switch
        {
            "ACCEPTED" => ReplyAnswer.Coming,
            "DECLINED" => ReplyAnswer.NotComing,
            "TENTATIVE" => ReplyAnswer.Maybe,
            _ => throw Look(Phrase.Of("It says neither yes nor no.")),
        };
        var about = InvitationKind.Link(meeting, organisation) with { Version = (entry.Sequence + 1).ToString(CultureInfo.InvariantCulture) };
        var fields = new Dictionary<string, string> { [InvitationKind.Answer] = answer.ToString() };
        if (Comment(entry.Comments) is { Length: > 0 } comment) { fields[InvitationKind.Note] = comment; }
        return new(person.Id, person.Culture, about, fields);
    }

    private static Calendar? Parse(string text)
    {
        try { return Calendar.Load(text); }
        catch (Exception e) when (e is not OutOfMemoryException) { throw Look(Phrase.Of("Its calendar entry cannot be read.")); }
    }

    private static string Address(Uri? mailbox) => mailbox is null ? "" : Uri.UnescapeDataString(mailbox.OriginalString.Replace("mailto:", "", StringComparison.OrdinalIgnoreCase));

    private static string Comment(IEnumerable<string>? comments)
    {
        var text = string.Join(' ', comments ?? []).Trim();
        return text.Length > InvitationReply.LongestNote ? text[..InvitationReply.LongestNote] : text;
    }

    private static RefusedException Look(string why) => new(Refusal.Invalid, why);
}
