using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Capture;

/// <summary>An agenda item's text as lines to type in: what <see cref="KeyedNotes"/> reads, written. One text is the other door to the same data.</summary>
internal static class NotesText
{
    /// <param name="culture">
    /// The language of the words. Keys and days are in that of the page, where the writer typed them; but in a text that runs from right to
    /// left they are in the text's own, which no Latin letter turns round.
    /// </param>
    public static string Of(MinutesItem item, string culture, IReadOnlyList<Organisation> organisations, IStringLocalizer S)
    {
        using var keys = CultureScope.Use(Cultures.Direction(culture) == "rtl" ? culture : CultureInfo.CurrentUICulture.Name);
        var names = organisations.ToDictionary(o => o.Id, o => o.Code.Length > 0 ? o.Code : o.Name.ToString());
        return string.Join('\n', item.AsTyped().Select(t => Line(Kind(item, t), t, culture, names, S).Replace("\n", "\n  ", StringComparison.Ordinal)));
    }

    private static LineKind Kind(MinutesItem item, MinutesText text) => text is MinutesAction ? LineKind.Action
        : item.Decisions.Contains(text) ? LineKind.Decision : item.Challenges.Contains(text) ? LineKind.Challenge : item.Reservations.Contains(text) ? LineKind.Reservation : LineKind.Paragraph;

    private static string Line(LineKind kind, MinutesText text, string culture, Dictionary<string, string> names, IStringLocalizer S)
    {
        var line = new StringBuilder();
        if (kind != LineKind.Paragraph) { line.Append(CaptureWords.First(kind, S)).Append(text.Audience == Audience.Public ? "+: " : ": "); }
        if (Mark(kind, text.Audience) is { } mark) { line.Append('[').Append(CaptureWords.First(mark, S)).Append("] "); }
        if ((text as MinutesAction)?.OwnerId is { } owner) { line.Append('@').Append(names.GetValueOrDefault(owner, owner)).Append(' '); }
        if ((text as MinutesAction)?.DueOn is { } due) { line.Append(CaptureWords.FirstBefore(S)).Append(' ').Append(Day(due)).Append(' '); }
        if (kind is LineKind.Challenge or LineKind.Reservation && text is { SaidBy: { } who, Audience.Kind: not AudienceKind.ChathamHouse }) { line.Append('@').Append(names.GetValueOrDefault(who, who)).Append(": "); }
        return line.Append(text.Text.In(culture).Text.ReplaceLineEndings("\n")).ToString();
    }

    private static Audience? Mark(LineKind kind, Audience audience) => audience.Kind switch
    {
        AudienceKind.Public when kind == LineKind.Paragraph => Audience.Public,
        AudienceKind.ChathamHouse => Audience.ChathamHouse,
        _ => null,
    };

    private static string Day(DateOnly day)
    {
        var words = (DateTimeFormatInfo)CultureInfo.CurrentCulture.DateTimeFormat.Clone();
        words.Calendar = new GregorianCalendar();
        return string.Create(CultureInfo.InvariantCulture, $"{day.Day} {words.MonthNames[day.Month - 1]} {day.Year:0000}");
    }
}
