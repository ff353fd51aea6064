using System.Globalization;
using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Meetings;

/// <summary>Day and time as the clock on the wall of the meeting room shows them.</summary>
internal static class PlaceTime
{
    private static readonly string[] Ids = [.. TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id).Where(id => id == "UTC" || id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Zones to choose from; the one in force is always among them.</summary>
    public static IReadOnlyList<string> Zones(string inForce) => Ids.Contains(inForce) ? Ids : [inForce, .. Ids];

    /// <exception cref="RefusedException">There is no such zone.</exception>
    public static TimeZoneInfo Zone(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone
        : throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is not a time zone. Write one such as Africa/Nairobi."), "TimeZone", id);

    /// <summary>The instant; the same hour on the wall in summer and in winter.</summary>
    /// <exception cref="RefusedException">The zone is unknown, or its clocks jump over this hour on that day.</exception>
    public static DateTimeOffset At(DateOnly day, TimeOnly time, string zoneId)
    {
        var (zone, local) = (Zone(zoneId), day.ToDateTime(time));
        if (zone.IsInvalidTime(local)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("On this day the clocks at that place are put forward over this hour. Choose another time."), "Time"); }
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    public static DateTimeOffset Local(DateTimeOffset at, string zoneId)
        => TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out var zone) ? TimeZoneInfo.ConvertTime(at, zone) : at.ToUniversalTime();

    /// <summary>What the clock at the place shows: 10:00.</summary>
    public static string ClockAt(DateTimeOffset at, string zoneId) => Local(at, zoneId).ToString("HH:mm", CultureInfo.InvariantCulture);

    public static DateOnly DayOf(DateTimeOffset at, string zoneId) => DateOnly.FromDateTime(Local(at, zoneId).DateTime);

    /// <summary>The day on which people meet.</summary>
    public static DateOnly Day(this Meeting meeting) => DayOf(meeting.StartsAt, meeting.TimeZone);

    /// <summary>The moment at the place, with weekday, zone and offset; then, where the country's clock shows another one, that too.</summary>
    public static IReadOnlyList<string> Moments(this IFormats formats, DateTimeOffset at, string zoneId, ISite site, string? culture = null)
        => zoneId == site.Settings.TimeZone || !TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out var zone) ? [formats.Moment(at, culture).OnDay(at, site.Zone, culture)] : [formats.Moment(at, zone, culture).OnDay(at, zone, culture), formats.Moment(at, culture)];

    /// <summary>The same moment with the name of its day before it.</summary>
    public static string OnDay(this string moment, DateTimeOffset at, TimeZoneInfo zone, string? culture = null)
    {
        var language = culture is null ? CultureInfo.CurrentUICulture : CultureInfo.GetCultureInfo(culture);
        var after = language.TwoLetterISOLanguageName switch { "fr" => " ", "ar" or "fa" or "ps" or "ur" => "، ", _ => ", " };
        return language.DateTimeFormat.GetDayName(TimeZoneInfo.ConvertTime(at, zone).DayOfWeek) + after + moment;
    }

    /// <summary>Hours and minutes in any digits, as 10:00, 10.00 or 10h00.</summary>
    public static TimeOnly? Clock(string? typed)
    {
        var text = string.Concat((typed ?? "").Trim().Select(c => char.IsDigit(c) ? CharUnicodeInfo.GetDecimalDigitValue(c).ToString(CultureInfo.InvariantCulture) : c is '.' or 'h' or 'H' ? ":" : c.ToString()));
        return TimeOnly.TryParse(text.TrimEnd(':').Contains(':', StringComparison.Ordinal) ? text : text.TrimEnd(':') + ":00", CultureInfo.InvariantCulture, out var time) ? time : null;
    }
}
