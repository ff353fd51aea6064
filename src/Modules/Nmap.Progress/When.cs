using System.Globalization;

namespace Nmap.Progress;

/// <summary>The day of a stock or the span of a flow, with the precision in which the source wrote it.</summary>
/// <param name="Text">As written: <c>2013</c>, <c>2013-05</c>, <c>2013-05-31</c>, <c>2017-H1</c>, <c>2017-01-01/2017-06-30</c>.</param>
internal sealed record When(string Text, DateOnly First, DateOnly Last, bool IsPeriod)
{
    public int Days => Last.DayNumber - First.DayNumber + 1;

    public static When? Stock(string text)
    {
        if (Day(text) is { } day) { return new(text, day, day, false); }
        if (text.Length == 7 && Day(text + "-01") is { } month) { return new(text, month, month.AddMonths(1).AddDays(-1), false); }
        return Year(text) is { } year ? new(text, new(year, 1, 1), new(year, 12, 31), false) : null;
    }

    public static When? Period(string text)
    {
        if (Year(text) is { } year) { return new(text, new(year, 1, 1), new(year, 12, 31), true); }
        if (text.Length == 7 && text[4..] is "-H1" or "-H2" && Year(text[..4]) is { } half)
        {
            return text[6] == '1' ? new(text, new(half, 1, 1), new(half, 6, 30), true) : new(text, new(half, 7, 1), new(half, 12, 31), true);
        }
        return Ends(text) is { } ends && ends.First <= ends.Last ? new(text, ends.First, ends.Last, true) : null;
    }

    /// <summary>Two good days in the wrong order.</summary>
    public static bool IsBackwards(string text) => Ends(text) is { } ends && ends.First > ends.Last;

    private static (DateOnly First, DateOnly Last)? Ends(string text)
    {
        return text.Split('/') is [var from, var to] && Day(from.Trim()) is { } first && Day(to.Trim()) is { } last ? (first, last) : null;
    }

    /// <summary>A whole calendar year is named by its number.</summary>
    public bool IsYear => First is { Month: 1, Day: 1 } && Last is { Month: 12, Day: 31 } && First.Year == Last.Year;

    /// <summary>A month says little of a year: two spans are compared where neither is more than about twice as long.</summary>
    public bool IsAsLongAs(When other) => IsPeriod == other.IsPeriod && (!IsPeriod || Math.Max(Days, other.Days) <= 2.1 * Math.Min(Days, other.Days));

    public bool Overlaps(When other) => First <= other.Last && other.First <= Last;

    private static int? Year(string text)
        => text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200 ? year : null;

    private static DateOnly? Day(string text)
        => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200 ? day : null;
}
