using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Meetings.Pages.Workspace.MeetingSeries;

/// <summary>A repetition as a person types it.</summary>
public sealed class PlanFields
{
    private const int FirstIn = 14;

    public DateOnly? From { get; set; }
    public int? EveryMonths { get; set; }

    /// <summary>1 to 4, 5 for the last; 0 for the same day of the month.</summary>
    public int Week { get; set; }
    public DayOfWeek Weekday { get; set; }

    /// <summary>A year's worth when empty.</summary>
    public int? Count { get; set; }
    public DateOnly? Until { get; set; }
    public string? Time { get; set; }
    public string? TimeZone { get; set; }

    /// <summary>What goes on from the newest meeting of the series; the second Tuesday where there is none.</summary>
    internal static PlanFields Of(Series series, Meeting? newest, ISite site)
    {
        var soon = site.Today.AddDays(FirstIn);
        if (newest is null) { return new() { From = soon, EveryMonths = series.EveryMonths, Week = 2, Weekday = DayOfWeek.Tuesday, Time = "10:00", TimeZone = series.TimeZone }; }
        var (week, weekday) = Rhythm.Of(site.Settings.IsWorkingDay(newest.Day()) ? newest.Day() : site.Settings.AfterWorkingDays(newest.Day(), 1));
        var next = newest.Day().AddMonths(series.EveryMonths);
        return new()
        {
            From = new DateOnly(next.Year, next.Month, 1) is var first && first > site.Today ? first : soon,
            EveryMonths = series.EveryMonths,
            Week = week,
            Weekday = weekday,
            Time = PlaceTime.ClockAt(newest.StartsAt, newest.TimeZone),
            TimeZone = newest.TimeZone,
        };
    }

    internal Rhythm ToRhythm(DateOnly today)
    {
        if (From is not { } from) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter the first day."), "From"); }
        if (Week is < 0 or > Rhythm.Last) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose one of the rules."), "Week"); }
        var rhythm = new Rhythm(from, EveryMonths ?? 0, Week == 0 ? null : Week, Weekday, Count ?? (Until is null ? Math.Max(1, 12 / Math.Max(EveryMonths ?? 1, 1)) : null), Until);
        rhythm.Check(today);
        return rhythm;
    }

    internal (TimeOnly Time, string Zone) Clock(ISite site)
        => (PlaceTime.Clock(Time) ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter the time as hours and minutes, for example 10:00."), "Time"),
            string.IsNullOrWhiteSpace(TimeZone) ? site.Settings.TimeZone : TimeZone.Trim());
}
