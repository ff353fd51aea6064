using Nmap.Cms.Slots;

namespace Nmap.Portal;

/// <summary>The one mail a day that tells a person what waits, at that person's eight o'clock; only on days that bring something new.</summary>
internal sealed class MorningMail
{
    /// <summary>From this hour of the person's day, and no later than noon: after that it is no longer a morning's mail.</summary>
    private const int Hour = 8, Noon = 12;

    private const int Week = 7;

    public string PersonId { get; set; } = "";

    /// <summary>False when this person wants none.</summary>
    public bool Wanted { get; set; } = true;

    /// <summary>IANA zone in which this person's morning is; null: the country's.</summary>
    public string? TimeZone { get; set; }

    /// <summary>The person's day on which the list was last looked at for this mail.</summary>
    public DateOnly? LookedOn { get; set; }

    /// <summary>Addresses of what was told last, one a line.</summary>
    public string Told { get; set; } = "";

    public bool IsDue(DateTimeOffset now, TimeZoneInfo country)
    {
        var here = TimeZoneInfo.ConvertTime(now, TimeZone is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var own) ? own : country);
        return here.Hour is >= Hour and < Noon && LookedOn != DateOnly.FromDateTime(here.DateTime);
    }

    public DateOnly DayOf(DateTimeOffset now, TimeZoneInfo country)
        => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZone is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var own) ? own : country).DateTime);

    /// <summary>Something came since the last mail, or a day is a week, a day or no day away, or passed yesterday or by whole weeks.</summary>
    public bool HasNews(IReadOnlyList<ListEntry> entries, DateOnly today)
    {
        var told = Told.Split('\n').ToHashSet();
        return entries.Any(e => !told.Contains(e.Address) || (e.DueOn is { } due && IsReminder(due.DayNumber - today.DayNumber)));
    }

    public void Looked(DateOnly day, IReadOnlyList<ListEntry> entries) => (LookedOn, Told) = (day, string.Join('\n', entries.Select(e => e.Address).Distinct()));

    private static bool IsReminder(int daysLeft) => daysLeft is Week or 1 or 0 or -1 || (daysLeft < 0 && daysLeft % Week == 0);
}
