using Nmap.Cms.Sites;

namespace Nmap.Meetings;

/// <summary>Says when a meeting is, by the clock of the place where it is held: that clock may be another than the country's.</summary>
internal sealed class MeetingPlace(IFormats formats, ISite site)
{
    /// <summary>"Tuesday, 24 November 2026, 10:00 (Africa/Nairobi, UTC+03:00)", and the country's own clock beside it where that is another.</summary>
    public string When(Meeting meeting, string culture)
    {
        var home = formats.Moment(meeting.StartsAt, culture).OnDay(meeting.StartsAt, site.Zone, culture);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(meeting.TimeZone, out var zone) || zone.GetUtcOffset(meeting.StartsAt) == site.Zone.GetUtcOffset(meeting.StartsAt)) { return home; }
        return $"{formats.Moment(meeting.StartsAt, zone, culture).OnDay(meeting.StartsAt, zone, culture)} = {home}";
    }
}
