using System.Globalization;
using System.Text.RegularExpressions;
using Nmap.Meetings.Pages.Workspace.Meetings;

namespace Nmap.Meetings.Notes;

/// <summary>The words by which people mark decisions, action points, owners and dates in notes, in the languages notes come in.</summary>
internal static partial class NoteWords
{
    private const string Decided = "d|decisions?|decided|agreed|décisions?|décidé|decisi[oó]n(?:es)?|acuerdos?|se decide|(?:ال)?قرار(?:ات)?|تقرر";
    private const string ToDo = "a|actions?|action (?:points?|items?)|to do|points? d[’']actions?|mesures?|acci[oó]n(?:es)?|puntos? de acci[oó]n|tareas?|(?:ال)?إجراء(?:ات)?|(?:ال)?نقاط (?:ال)?عمل|نقطة عمل";
    private const string Who = "who|owners?|responsible|by whom|lead|qui|responsables?|qui[eé]n|encargad[oa]s?|(?:ال)?مسؤول(?:ة)?|من|الجهة";
    private const string When = "when|by when|due(?: date)?|deadline|dates?|quand|échéance|délai|cu[aá]ndo|fecha(?: l[ií]mite)?|plazo|متى|(?:ال)?تاريخ|(?:ال)?موعد|الأجل";

    /// <summary>What a line says it is, and the rest of it.</summary>
    public static (NoteKind Kind, string Words)? Marked(string line)
        => DecidedMark().Match(line) is { Success: true } d && d.Groups["rest"].Value.Length > 0 ? (NoteKind.Decision, d.Groups["rest"].Value)
            : ToDoMark().Match(line) is { Success: true } a && a.Groups["rest"].Value.Length > 0 ? (NoteKind.Action, a.Groups["rest"].Value)
            : null;

    /// <summary>A heading under which every line is of one kind.</summary>
    public static NoteKind? Section(string heading)
    {
        var words = Numbering().Replace(heading, "").Trim(' ', ':', '：', '.');
        return words.Length < 2 ? null : DecidedWord().IsMatch(words) ? NoteKind.Decision : ToDoWord().IsMatch(words) ? NoteKind.Action : null;
    }

    /// <summary>Which column of a table holds what; null where its head is not one of decisions or action points.</summary>
    public static (int? Action, int? Decision, int? Owner, int? Due)? Columns(IReadOnlyList<string> head)
    {
        int? At(Regex word) => head.Select((h, i) => (h, i)).Where(c => c.h.Length > 1 && word.IsMatch(c.h.Trim(' ', ':', '?', '؟'))).Select(c => (int?)c.i).FirstOrDefault();
        var (action, decision) = (At(ToDoWord()), At(DecidedWord()));
        return action is null && decision is null ? null : (action, decision, At(WhoWord()), At(WhenWord()));
    }

    public static string WithoutBullet(string line) => Bullet().Replace(line, "");

    /// <summary>A leading number of an item, as <c>2.</c>, <c>Item 2:</c>, <c>البند 2</c>; null without one.</summary>
    public static (int Number, string Title)? Numbered(string line)
        => ItemNumber().Match(WesternDigits(line)) is { Success: true } m ? (int.Parse(m.Groups["n"].ValueSpan, CultureInfo.InvariantCulture), m.Groups["rest"].Value) : null;

    public static string WesternDigits(string text)
        => string.Concat(text.Select(c => char.IsDigit(c) ? CharUnicodeInfo.GetDecimalDigitValue(c).ToString(CultureInfo.InvariantCulture) : c.ToString()));

    [GeneratedRegex(@"^\s*(?:" + Decided + @")\s*(?:n[o°º]?\.?\s*)?[\d.\-]*\s*[:：]\s*(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex DecidedMark();

    [GeneratedRegex(@"^\s*(?:" + ToDo + @")\s*(?:n[o°º]?\.?\s*)?[\d.\-]*\s*[:：]\s*(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex ToDoMark();

    [GeneratedRegex("^(?:" + Decided + ")$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DecidedWord();

    [GeneratedRegex("^(?:" + ToDo + ")$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ToDoWord();

    [GeneratedRegex("^(?:" + Who + ")$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhoWord();

    [GeneratedRegex("^(?:" + When + ")$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhenWord();

    [GeneratedRegex(@"^\s*(?:[•·▪◦\-–—*]|\(?[a-z0-9]{1,2}[.)])\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\s*\d+(?:\.\d+)*[.)\-–:]?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"^\s*(?:(?:agenda\s+)?item|point|punto|(?:ال)?بند)?\s*(?<n>\d{1,2})\s*[.)\-–:]?\s+(?<rest>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ItemNumber();
}
