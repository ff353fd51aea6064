using Nmap.Cms;
using Nmap.Cms.Content;

namespace Nmap.Meetings;

/// <summary>How the days of a series repeat: every so many months, on the same day of the month or on the n-th of a weekday.</summary>
/// <param name="Week">1 to 4, 5 for the last one; null for the same day of the month.</param>
/// <param name="Count">How many days; null where only <paramref name="Until"/> ends it.</param>
internal sealed record Rhythm(DateOnly From, int EveryMonths, int? Week, DayOfWeek Weekday, int? Count, DateOnly? Until)
{
    public const int Most = 24, Last = 5, LongestMonths = 24;
    private const int YearsAhead = 5;

    /// <exception cref="InvalidContentException">It begins in the past, ends before it begins, or does not advance.</exception>
    public void Check(DateOnly today)
    {
        List<(string, string)> faults = [];
        if (EveryMonths is < 1 or > LongestMonths) { faults.Add(("EveryMonths", Phrase.Of("Enter 1 to 24 months."))); }
        if (From < today) { faults.Add(("From", Phrase.Of("This day has passed. Choose a first day that is still to come."))); }
        if (From > today.AddYears(YearsAhead)) { faults.Add(("From", Phrase.Of("Choose a first day within the next five years."))); }
        if (Until is { } until && until < From) { faults.Add(("Until", Phrase.Of("The last day comes before the first."))); }
        if (Count is < 1 or > Most || Count is null && Until is null) { faults.Add(("Count", Phrase.Of("Enter 1 to 24 meetings, or the last day."))); }
        if (faults.Count > 0) { throw new InvalidContentException(faults); }
        if (Days().Count == 0) { throw new RefusedException(Refusal.Invalid, Phrase.Of("No day of this rule falls into this time. Choose a later last day."), "Until"); }
    }

    /// <summary>Oldest first, never before <see cref="From"/>, at most 24.</summary>
    public IReadOnlyList<DateOnly> Days()
    {
        var month = new DateOnly(From.Year, From.Month, 1);
        if (In(month) < From) { month = month.AddMonths(1); }
        return [.. Enumerable.Range(0, Count ?? Most).Select(n => In(month.AddMonths(n * EveryMonths))).TakeWhile(d => Until is not { } until || d <= until)];
    }

    /// <summary>The rule that leads from this day to the next of the same kind: its weekday, and which one of the month it is.</summary>
    public static (int Week, DayOfWeek Weekday) Of(DateOnly day) => ((day.Day - 1) / 7 + 1, day.DayOfWeek);

    private DateOnly In(DateOnly month)
    {
        if (Week is not { } week) { return month.AddDays(Math.Min(From.Day, DateTime.DaysInMonth(month.Year, month.Month)) - 1); }
        var first = month.AddDays(((int)Weekday - (int)month.DayOfWeek + 7) % 7);
        var day = first.AddDays(7 * (week - 1));
        return day.Month == month.Month ? day : day.AddDays(-7);
    }
}
