using System.Globalization;
using System.Text.RegularExpressions;

namespace Nmap.Meetings.Notes;

/// <summary>Finds a day in a line of notes as people write it in any of the languages: 2027-06-30, 30/06/2027, 30 June, 30 juin 2027, 30 de junio, ٣٠ حزيران.</summary>
internal static partial class NoteDates
{
    // Arabic has two sets of month names, by country.
    private static readonly string[] s_languages = ["en", "fr", "es", "ar", "ar-SY", "ar-DZ", "pt", "ru", "uk"];
    private static readonly Dictionary<string, int> s_months = Months();

    /// <param name="meeting">A day without its year is the first such day after the meeting.</param>
    public static DateOnly? Find(string text, DateOnly meeting)
    {
        var line = NoteWords.WesternDigits(text);
        if (Numbers().Match(line) is { Success: true } n)
        {
            return n.Groups["y"].Success ? Day(n.Groups["y"].Value, n.Groups["m"].Value, n.Groups["d"].Value) : Day(n.Groups["y2"].Value, n.Groups["m2"].Value, n.Groups["d2"].Value);
        }
        foreach (var match in Words().Matches(line).Concat(EnglishWords().Matches(line)))
        {
            if (s_months.TryGetValue(Plain(match.Groups["m"].Value), out var month) && int.TryParse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture, out var day))
            {
                return match.Groups["y"].Success ? Day(int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture), month, day) : Next(month, day, meeting);
            }
        }
        return null;
    }

    private static DateOnly? Next(int month, int day, DateOnly meeting)
        => Day(meeting.Year, month, day) is { } same && same >= meeting ? same : Day(meeting.Year + 1, month, day);

    private static DateOnly? Day(string year, string month, string day)
        => Day(int.Parse(year, CultureInfo.InvariantCulture), int.Parse(month, CultureInfo.InvariantCulture), int.Parse(day, CultureInfo.InvariantCulture));

    private static DateOnly? Day(int year, int month, int day)
        => year is > 1900 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

    private static Dictionary<string, int> Months()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var format in s_languages.Select(l => CultureInfo.GetCultureInfo(l).DateTimeFormat))
        {
            for (var i = 0; i < 12; i++)
            {
                foreach (var name in new[] { format.MonthNames[i], format.MonthGenitiveNames[i], format.AbbreviatedMonthNames[i] }.Where(n => n.Length > 2)) { months.TryAdd(Plain(name), i + 1); }
            }
        }
        return months;
    }

    private static string Plain(string word) => string.Join(' ', word.Trim().TrimEnd('.').ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"(?<!\d)(?:(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})|(?<d2>\d{1,2})[./](?<m2>\d{1,2})[./](?<y2>\d{4}))(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    // The Arabic name of some months is two words.
    [GeneratedRegex(@"(?<!\d)(?<d>\d{1,2})(?:er|st|nd|rd|th|º|ª)?\.?\s+(?:de\s+|of\s+)?(?<m>\p{L}{3,}\.?(?:\s(?:الأول|الثاني|الاول))?)(?:,?\s+(?:de\s+)?(?<y>\d{4}))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"(?<m>\p{L}{3,}\.?)\s+(?<d>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?<y>\d{4}))?(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EnglishWords();
}
