using System.Globalization;
using Microsoft.AspNetCore.Http;
using Nmap.Cms;

namespace Nmap.Portal.Editing;

/// <summary>A day and a time of day, as typed, in the country's zone.</summary>
internal static class CountryTime
{
    public static readonly string Fault = Phrase.Of("Enter a time such as 09:30 or 09:30:15.");

    /// <summary>Null when the time cannot be read; midnight when it is empty.</summary>
    public static DateTimeOffset? At(DateOnly day, string? time, TimeZoneInfo zone)
    {
        var typed = string.IsNullOrWhiteSpace(time) ? "00:00" : string.Concat(time.Trim().Select(c => char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : c));
        if (!TimeOnly.TryParseExact(typed, ["H:mm", "HH:mm", "H.mm", "H:mm:ss", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)) { return null; }
        var local = day.ToDateTime(at);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>A day as a date's three boxes held it; null when that is none.</summary>
    public static DateOnly? Day(IFormCollection typed, string name)
        => DateOnly.TryParseExact($"{typed[name + ".year"]}-{typed[name + ".month"]}-{typed[name + ".day"]}", ["yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The day and the time to put into the boxes.</summary>
    public static (DateOnly? Day, string Time) Boxes(DateTimeOffset? instant, TimeZoneInfo zone)
    {
        if (instant is not { } at) { return (null, ""); }
        var local = TimeZoneInfo.ConvertTime(at, zone);
        return (DateOnly.FromDateTime(local.DateTime), local.ToString(local.Second == 0 ? "HH\\:mm" : "HH\\:mm\\:ss", CultureInfo.InvariantCulture));
    }
}
