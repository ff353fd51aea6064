using Nmap.Cms.Sites;

namespace Nmap.Meetings;

/// <summary>Hours that pause on public holidays, and at weekends where the country says so.</summary>
internal static class CountedTime
{
    /// <summary>The instant so many counted hours after another.</summary>
    public static DateTimeOffset AfterHours(this ISite site, DateTimeOffset start, TimeSpan time)
    {
        var (at, left) = (start, time);
        while (true)
        {
            var (counts, end) = site.DayAround(at);
            if (counts && end - at >= left) { return at + left; }
            if (counts) { left -= end - at; }
            at = end;
        }
    }

    /// <summary>The counted time between two instants; below zero when the second comes first.</summary>
    public static TimeSpan CountedBetween(this ISite site, DateTimeOffset from, DateTimeOffset to)
    {
        if (to < from) { return -site.CountedBetween(to, from); }
        var (at, counted) = (from, TimeSpan.Zero);
        while (at < to)
        {
            var (counts, end) = site.DayAround(at);
            var next = end < to ? end : to;
            if (counts) { counted += next - at; }
            at = next;
        }
        return counted;
    }

    private static (bool Counts, DateTimeOffset End) DayAround(this ISite site, DateTimeOffset at)
    {
        var (day, settings) = (site.DayOf(at), site.Settings);
        var rests = settings.Holidays.Contains(day) || (settings.SendOutRestsAtWeekends && settings.Weekend.Contains(day.DayOfWeek) && settings.Weekend.Distinct().Count() < 7);
        return (!rests, site.StartOf(day.AddDays(1)));
    }
}
