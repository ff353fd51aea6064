using Nmap.Cms.Content;

namespace Nmap.Meetings.Capture;

/// <summary>
/// Turns lines into an agenda item's text. Lines that stayed keep their identity, and with it numbers, answers and translations;
/// changed ones are matched within their kind by likeness and place.
/// </summary>
internal static class Recapture
{
    private const double Alike = 0.5, AlikeInPlace = 0.25;
    private const int MostCompared = 40_000;

    public static MinutesItem Into(MinutesItem stored, IReadOnlyList<NoteLine> lines, string culture)
    {
        var made = new Dictionary<NoteLine, MinutesText>(ReferenceEqualityComparer.Instance);
        IReadOnlyList<T> Kind<T>(LineKind kind, IReadOnlyList<T> old, Func<NoteLine, T?, T> make) where T : MinutesText
        {
            var mine = lines.Where(l => l.Kind == kind).ToList();
            var texts = mine.Zip(Matches(mine, old, culture), make).ToList();
            foreach (var (line, text) in mine.Zip(texts)) { made[line] = text; }
            return texts;
        }
        var item = stored with
        {
            Paragraphs = Kind(LineKind.Paragraph, stored.Paragraphs, (l, t) => Filled(t ?? new(), l, culture)),
            Decisions = Kind(LineKind.Decision, stored.Decisions, (l, t) => Filled(t ?? new(), l, culture)),
            ActionPoints = Kind(LineKind.Action, stored.ActionPoints, (l, t) => Filled(t ?? new(), l, culture) with { OwnerId = l.OrganisationId, DueOn = l.DueOn }),
            Challenges = Kind(LineKind.Challenge, stored.Challenges, (l, t) => Filled(t ?? new(), l, culture) with { SaidBy = l.OrganisationId }),
            Reservations = Kind(LineKind.Reservation, stored.Reservations, (l, t) => Filled(t ?? new(), l, culture) with { SaidBy = l.OrganisationId }),
        };
        return item with { Order = [.. lines.Select(l => made[l].Id)] };
    }

    /// <summary>Lines that come to what is there already.</summary>
    public static MinutesItem New(string agendaItemId, IReadOnlyList<NoteLine> lines, string culture) => Into(new MinutesItem { AgendaItemId = agendaItemId }, lines, culture);

    private static T Filled<T>(T text, NoteLine line, string culture) where T : MinutesText
    {
        var worded = text.Text[culture] == line.Text ? text : (T)text.In(culture, line.Text);
        // No mark can say "these organisations only": such a text keeps its readers.
        var audience = line.Audience ?? (text.Audience.Kind is AudienceKind.Organisations or AudienceKind.Author ? text.Audience : Audience.Members);
        return worded.Audience == audience ? worded : worded with { Audience = audience };
    }

    private static T?[] Matches<T>(List<NoteLine> lines, IReadOnlyList<T> old, string culture) where T : MinutesText
    {
        var (found, left) = (new T?[lines.Count], old.Select((t, i) => (Text: t, Place: i, Wording: t.Text.In(culture).Text)).ToList());
        for (var i = 0; i < lines.Count; i++)
        {
            var same = left.FindIndex(t => t.Wording == lines[i].Text);
            if (same >= 0) { found[i] = left[same].Text; left.RemoveAt(same); }
        }
        var open = Enumerable.Range(0, lines.Count).Where(i => found[i] is null).ToList();
        if ((long)open.Count * left.Count > MostCompared) { return found; }
        var bags = open.ToDictionary(i => i, i => Words(lines[i].Text));
        var pairs = left.Select(t => (Old: t, Bag: Words(t.Wording))).SelectMany(t => open.Select(i => (At: i, t.Old, Likeness: Likeness(bags[i], t.Bag))))
            .Where(p => p.Likeness >= (p.At == p.Old.Place ? AlikeInPlace : Alike)).OrderByDescending(p => p.Likeness).ThenBy(p => Math.Abs(p.At - p.Old.Place));
        var taken = new HashSet<string>();
        foreach (var pair in pairs)
        {
            if (found[pair.At] is null && taken.Add(pair.Old.Text.Id)) { found[pair.At] = pair.Old.Text; }
        }
        return found;
    }

    private static HashSet<string> Words(string text) => [.. Plainer.Of(text).Split([' ', ',', '.', ';', ':', '،', '؛'], StringSplitOptions.RemoveEmptyEntries)];

    private static double Likeness(HashSet<string> one, HashSet<string> other)
        => one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);
}
