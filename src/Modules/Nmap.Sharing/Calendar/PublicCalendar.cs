using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Sharing.Calendar;

/// <summary>
/// Public meetings and deadlines for subscription (RFC 5545 and 7986). Times are written in UTC: every program shows them in its reader's zone,
/// and no time zone has to be described.
/// </summary>
internal sealed class PublicCalendar(IEnumerable<ICalendarSource> sources, ISite site, IStringLocalizer S)
{
    public async Task<byte[]> WriteAsync(string culture, CancellationToken cancel)
    {
        var name = $"{S["Meetings and deadlines"]} – {site.Settings.PlatformName}";
        var calendar = new Ical.Net.Calendar { Method = CalendarMethods.Publish, ProductId = "-//NMAP//National Mine Action Platform//EN" };
        calendar.AddProperty("NAME", name);
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty(Property("REFRESH-INTERVAL", "P1D", "DURATION"));
        calendar.AddProperty("X-PUBLISHED-TTL", "P1D");
        calendar.AddProperty(Property("SOURCE", new Uri(site.PublicUrl, $"/{culture}/calendar.ics").AbsoluteUri, "URI"));
        foreach (var source in sources)
        {
            foreach (var entry in await source.EntriesAsync(culture, cancel)) { calendar.Events.Add(Event(entry)); }
        }
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
    }

    private CalendarEvent Event(CalendarEntry entry)
    {
        var from = entry.AllDay ? new CalDateTime(site.DayOf(entry.StartsAt)) : Utc(entry.StartsAt);
        return new()
        {
            Uid = entry.Uid,
            Summary = entry.Title,
            Description = entry.Description,
            Location = string.IsNullOrWhiteSpace(entry.Place) ? null : entry.Place,
            Url = new Uri(site.PublicUrl, entry.Address),
            Start = from,
            End = entry.AllDay ? from.AddDays(Math.Max(1, (int)(entry.Length?.TotalDays ?? 1))) : entry.Length is { } length ? Utc(entry.StartsAt + length) : null,
            DtStamp = Utc(entry.ChangedAt),
            LastModified = Utc(entry.ChangedAt),
            Sequence = entry.Sequence,
            Status = entry.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            Transparency = entry.AllDay ? TransparencyType.Transparent : TransparencyType.Opaque,
        };
    }

    private static CalDateTime Utc(DateTimeOffset at) => new(at.UtcDateTime, "UTC");

    private static CalendarProperty Property(string name, string value, string type)
    {
        var property = new CalendarProperty(name, value);
        property.AddParameter("VALUE", type);
        return property;
    }
}
