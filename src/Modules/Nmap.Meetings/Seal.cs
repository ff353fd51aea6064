using System.Text.Json.Nodes;
using Nmap.Cms;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;

namespace Nmap.Meetings;

/// <summary>
/// What adoption locks: the authentic language's text with its reservations, as canonical JSON. Each seal holds the one before,
/// so that a change in any adopted set shows in all that follow. It names organisations, never persons.
/// </summary>
internal static class Seal
{
    public static string Text(Meeting meeting, Minutes minutes, IReadOnlyList<string> silent) => Text(meeting, minutes, silent, minutes.Roll);

    private static string Text(Meeting meeting, Minutes minutes, IReadOnlyList<string> silent, IReadOnlyList<RollLine>? roll) => CanonicalJson.Of(new
    {
        minutes.Id,
        Meeting = meeting.Id,
        MeetingNumber = meeting.Number,
        StartsAt = meeting.StartsAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
        minutes.Culture,
        Items = meeting.InOrder.Select((item, i) => Item(item, minutes.Body.For(item.Id), i + 1, minutes.Culture)),
        Reservations = minutes.Answers.Where(a => a.IsReservation).OrderBy(a => a.Id, StringComparer.Ordinal).Select(a => new { a.OrganisationId, a.TextId, a.Text }),
        NoAnswer = silent.Order(StringComparer.Ordinal),
        Attendance = roll?.Select(r => new { r.OrganisationId, Guest = r.OrganisationId is null ? r.Name.ToJson() : null, r.Presence, Level = r.Level?.ToString(), r.CameAt, r.LeftAt }),
        Further = Further(meeting, minutes),
    });

    /// <summary>What people sign: the authentic text and its reservations, without who was there or stayed silent.</summary>
    public static string Digest(Meeting meeting, Minutes minutes) => AuditDigest.Of(Text(meeting, minutes, [], null));

    // Left out of the sealed text where one language is authentic, so that sets adopted before read as they did.
    private static IEnumerable<object>? Further(Meeting meeting, Minutes minutes) => minutes.Authentic.Count == 1 ? null
        : minutes.Authentic.Skip(1).Select(culture => new { Culture = culture, Items = meeting.InOrder.Select((item, i) => Item(item, minutes.Body.For(item.Id), i + 1, culture)) });

    private static object Item(AgendaItem agenda, MinutesItem item, int number, string culture) => new
    {
        Number = number,
        Title = agenda.Title.In(culture).Text,
        Paragraphs = item.Paragraphs.Select(t => Plain(t, culture)),
        Decisions = item.Decisions.Select(t => Plain(t, culture)),
        ActionPoints = item.ActionPoints.Select(t => new { t.Id, Text = t.Text[culture] ?? "", Audience = t.Audience.ToString(), t.OwnerId, DueOn = t.DueOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) }),
        Challenges = Some(item.Challenges, culture),
        Reservations = Some(item.Reservations, culture),
    };

    // Left out where there are none: sets sealed before these kinds existed keep their digest.
    private static IEnumerable<object>? Some(IReadOnlyList<MinutesText> texts, string culture) => texts.Count == 0 ? null : texts.Select(t => Plain(t, culture));

    private static object Plain(MinutesText text, string culture) => new { text.Id, Text = text.Text[culture] ?? "", Audience = text.Audience.ToString(), text.SaidBy };

    public static void Close(Minutes minutes, string text, int number, string? previous)
    {
        minutes.Sealed = text;
        minutes.Number = number;
        minutes.TextHash = AuditDigest.Of(text);
        minutes.PreviousHash = previous;
        minutes.ChainHash = Link(minutes);
        minutes.CheckCode = Code(minutes.ChainHash);
    }

    public static string Link(Minutes minutes) => AuditDigest.Of($"{minutes.Number}\n{minutes.TextHash}\n{minutes.PreviousHash}");

    /// <summary>Does the stored text still give the stored digest, does it follow the set before, and do people still read what was sealed?</summary>
    public static bool Holds(Meeting meeting, Minutes minutes, string? previous)
        => minutes is { Sealed: { } text, ChainHash: { } link } && AuditDigest.Of(text) == minutes.TextHash && minutes.PreviousHash == previous
            && Link(minutes) == link && Code(link) == minutes.CheckCode && IsShown(text, meeting, minutes);

    // Screens read body and answers, so these too must say what was sealed.
    private static bool IsShown(string text, Meeting meeting, Minutes minutes)
    {
        var (kept, shown) = (JsonNode.Parse(text)!, JsonNode.Parse(Text(meeting, minutes, []))!);
        return new[] { nameof(Minutes.Culture), "Items", "Reservations", "Attendance", "Further" }.All(part => JsonNode.DeepEquals(kept[part], shown[part]));
    }

    /// <summary>Twelve letters and digits that are hard to mistake, read aloud in threes: <c>7KD-2MX-…</c>.</summary>
    public static string Code(string digest)
    {
        var letters = Ids.From(digest).ToUpperInvariant();
        return string.Join('-', letters[..3], letters[3..6], letters[6..9], letters[9..12]);
    }
}
