namespace Nmap.Cms.Sites;

/// <summary>
/// The one place where dates, times and numbers become text, by the language's policy: Gregorian calendar and Western digits
/// unless the country says otherwise, separators that readers of the language write. Uses the language of the request unless one is given.
/// </summary>
public interface IFormats
{
    /// <summary>"24 November 2026".</summary>
    string Date(DateOnly date, string? culture = null);

    /// <summary>The day in the country's zone.</summary>
    string Date(DateTimeOffset instant, string? culture = null);

    /// <summary>"24 November 2026, 10:00 (Africa/Nairobi, UTC+03:00)".</summary>
    string Moment(DateTimeOffset instant, string? culture = null);

    /// <summary>The same as the clocks of another place show it: "24 November 2026, 09:00 (Europe/Zurich, UTC+01:00)".</summary>
    string Moment(DateTimeOffset instant, TimeZoneInfo zone, string? culture = null);

    /// <summary>"10:00".</summary>
    string Time(DateTimeOffset instant, string? culture = null);

    /// <summary>Grouped number with at most <paramref name="decimals"/> decimals.</summary>
    string Number(decimal value, int decimals = 0, string? culture = null);

    /// <summary>An area given in square metres, as km² with two decimals, or m² below 10 000 m².</summary>
    string Area(decimal squareMetres, string? culture = null);

    /// <summary>A file size in KB or MB.</summary>
    string Size(long bytes, string? culture = null);

    /// <summary>What stands between two things told one after the other, with its space: <c>", "</c>, in Arabic <c>"، "</c>.</summary>
    string Comma(string? culture = null);

    /// <summary>"a, b and c".</summary>
    string List(IEnumerable<string> items, string? culture = null);
}
