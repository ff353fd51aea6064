using System.Globalization;
using System.Text.RegularExpressions;

namespace Nmap.Meetings.Capture;

/// <summary>A day found in a line, with the little word before it.</summary>
/// <param name="Said">A word such as "by" stands before it.</param>
/// <param name="Day">Null where there is no such day.</param>
internal sealed record FoundDay(int Start, int Length, bool Said, DateOnly? Day)
{
    public int End => Start + Length;
}

/// <summary>Finds days in the forms people write: 30 Jun, June 30, 30 June 2027, 2027-06-30, 30/6.</summary>
internal sealed class CaptureDates
{
    private const int YearsAhead = 8;

    private readonly Months _months;
    private readonly Regex _day;

    public CaptureDates(CaptureWords words)
    {
        _months = words.Months;
        var before = Any(words.Before);
        var month = Any(words.Months.Spellings);
        // The longest spelling of a month first; an English ordinal, a French 1er, a Spanish de, an Arabic double name may stand in between.
        _day = new Regex($@"(?<![\p{{L}}\p{{N}}/.\-])(?:(?<by>{before})\s*:?\s+)?(?:(?<y>\d{{4}})[-/.](?<m>\d{{1,2}})[-/.](?<d>\d{{1,2}})"
            + $@"|(?<d>\d{{1,2}})(?:st|nd|rd|th|er|º|°)?[\s.\-]*(?:de\s+|of\s+)?(?<name>{month})\.?(?:\s?/\s?(?:{month}))?(?:[\s,\-]*(?:del?\s+)?(?<y>\d{{4}}))?"
            + $@"|(?<name>{month})\.?\s+(?<d>\d{{1,2}})(?:st|nd|rd|th)?(?:\s*,?\s*(?<y>\d{{4}}))?"
            + @"|(?<d>\d{1,2})(?:[/\-](?<m>\d{1,2})(?:[/\-](?<y>\d{4}|\d{2}))?|\.(?<m>\d{1,2})\.(?<y>\d{4}|\d{2})))(?![\p{L}\p{N}])",
            RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));
    }

    /// <param name="plain">The line as <see cref="Plainer"/> gives it.</param>
    /// <param name="after">A day without a year is the next such day after this one.</param>
    public IReadOnlyList<FoundDay> In(string plain, DateOnly after)
        => [.. _day.Matches(plain).Select(m => new FoundDay(m.Index, m.Length, m.Groups["by"].Success, Day(m, after)))];

    private DateOnly? Day(Match match, DateOnly after)
    {
        var day = Number(match, "d");
        var month = match.Groups["name"].Success ? _months.Number(match.Groups["name"].Value) : Number(match, "m");
        if (match.Groups["y"].Success) { return Day(Number(match, "y") is var year && year < 100 ? year + 2000 : year, month, day); }
        return Enumerable.Range(after.Year, YearsAhead + 1).Select(y => Day(y, month, day)).FirstOrDefault(d => d > after);
    }

    private static DateOnly? Day(int year, int month, int day)
        => year is > 0 and < 10_000 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static string Any(IEnumerable<string> words) => string.Join('|', words.OrderByDescending(w => w.Length).Select(w => Regex.Escape(w).Replace(@"\ ", @"\s+", StringComparison.Ordinal)));
}
