using System.Globalization;
using System.Text.RegularExpressions;

namespace Nmap.Meetings;

/// <summary>A passage that organisations asked to keep among members when the minutes went out before.</summary>
/// <param name="Number">Of the text that says it now, or a part of it; null when nothing in the minutes does any more.</param>
/// <param name="Words">As they stood when that was asked.</param>
/// <param name="By">Ids of the organisations that asked.</param>
internal sealed partial record Wish(string? Number, string Words, bool IsPublic, IReadOnlyList<string> By)
{
    /// <summary>Fewer letters than this are no sentence that one would know again.</summary>
    private const int Shortest = 20;

    public bool IsUnderItem(int number) => Number is null || Number.StartsWith(number.ToString(CultureInfo.InvariantCulture) + ".", StringComparison.Ordinal);

    /// <summary>
    /// Answers lapse when a text is taken back; what an organisation said last of a passage is still what it wishes. A line that was taken out and
    /// typed again is the same passage, whatever its id, and so is each part of one that was split.
    /// </summary>
    public static IReadOnlyList<Wish> Of(Meeting meeting, Minutes minutes)
    {
        var said = minutes.Answers.Where(a => a.TextId is not null).GroupBy(a => (a.TextId, a.OrganisationId)).Select(g => g.MaxBy(a => a.At)!)
            .Where(a => a.Kind == AnswerKind.KeepMembersOnly).GroupBy(a => a.TextId!).ToList();
        return said.Count == 0 ? [] : [.. said.SelectMany(asked => Stand(meeting, minutes, asked.Key, asked.MaxBy(a => a.At)!.SeenText ?? "", [.. asked.Select(a => a.OrganisationId)]))];
    }

    private static IEnumerable<Wish> Stand(Meeting meeting, Minutes minutes, string id, string words, IReadOnlyList<string> by)
    {
        var (whole, sentences) = (Letters(words), Sentences(words));
        var here = MinutesNumbers.All(meeting, minutes.Body).Where(t => t.Text.Id == id || t.Text.Text.All.Values.Select(Letters).Any(Says)).ToList();
        return here.Count == 0 ? [new(null, words, false, by)]
            : here.Select(t => new Wish(t.Number, words, t.Text.Audience == Nmap.Cms.Content.Audience.Public && !minutes.IsHeldBack(t.Text.Id), by));

        bool Says(string text) => text == whole || (text.Length >= Shortest && whole.Contains(text, StringComparison.Ordinal)) || sentences.Exists(s => text.Contains(s, StringComparison.Ordinal));
    }

    private static List<string> Sentences(string words) => [.. SentenceEnds().Split(words).Select(Letters).Where(s => s.Length >= Shortest)];

    private static string Letters(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    [GeneratedRegex(@"[.!?؟۔។။。\n]+(?=\s|$)")]
    private static partial Regex SentenceEnds();
}
