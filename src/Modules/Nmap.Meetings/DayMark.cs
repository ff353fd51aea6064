using Microsoft.Extensions.Localization;
using Nmap.Cms.Sites;

namespace Nmap.Meetings;

/// <summary>A day on which offices are closed, and the next one on which they are open.</summary>
/// <param name="Holiday">Its name; empty for one without a name, null for a weekend.</param>
internal sealed record DayMark(Texts? Holiday, DateOnly NextWorkingDay)
{
    /// <summary>Null for a working day.</summary>
    public static DayMark? Of(SiteSettings settings, DateOnly day) => settings.IsWorkingDay(day) ? null
        : new(settings.Holidays.Contains(day) ? settings.HolidayNames.GetValueOrDefault(day, Texts.Empty) : null, settings.AfterWorkingDays(day, 1));

    /// <summary>“Public holiday: New Year”, “Weekend”.</summary>
    public string Say(IStringLocalizer S) => Holiday is null ? S["Weekend"] : Holiday.IsEmpty ? S["Public holiday"] : S["Public holiday: {0}", Holiday.ToString()];
}
