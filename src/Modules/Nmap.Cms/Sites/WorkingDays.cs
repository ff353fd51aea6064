namespace Nmap.Cms.Sites;

/// <summary>Days on which the country's offices are open, by its weekend and its public holidays.</summary>
public static class WorkingDays
{
    public static bool IsWorkingDay(this SiteSettings settings, DateOnly day) => !settings.Weekend.Contains(day.DayOfWeek) && !settings.Holidays.Contains(day);

    /// <summary>The day that is so many working days after another; that one itself does not count.</summary>
    /// <param name="days">Working days, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative number, or a country whose offices never open.</exception>
    public static DateOnly AfterWorkingDays(this SiteSettings settings, DateOnly day, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(settings.Weekend.Distinct().Count(), 7, nameof(settings));
        while (days > 0)
        {
            day = day.AddDays(1);
            if (settings.IsWorkingDay(day)) { days--; }
        }
        return day;
    }
}
