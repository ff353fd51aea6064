using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Data;

/// <summary>The reading door of this module's rows.</summary>
internal static class Visibility
{
    /// <summary>Members see all; observers also those that they are invited to, or were before it was called off, and those in which they were.</summary>
    public static IQueryable<Meeting> VisibleTo(this IQueryable<Meeting> meetings, Reader reader)
    {
        if (reader.Can(Permissions.See)) { return meetings; }
        var mine = reader.Organisations.ToList();
        return mine.Count > 0
            ? meetings.Where(m => (m.IsPublic && m.State != MeetingState.Planned) || m.State == MeetingState.Invited || (m.State == MeetingState.Cancelled && m.Sequence > 1)
                || (m.State == MeetingState.Closed && m.Attendance.Any(a => mine.Contains(a.OrganisationId) && (a.Presence == Presence.Present || a.Presence == Presence.Alternate))))
            : meetings.Where(m => m.IsPublic && m.State != MeetingState.Planned);
    }

    public static IQueryable<Series> VisibleTo(this IQueryable<Series> series, Reader reader) => reader.Can(Permissions.See) ? series : series.Where(_ => false);

    public static IQueryable<DatePoll> VisibleTo(this IQueryable<DatePoll> polls, Reader reader) => reader.Can(Permissions.See) ? polls : polls.Where(_ => false);

    /// <summary>Those about an obligation: by their focus, or by an item of their agenda.</summary>
    public static IQueryable<Meeting> About(this IQueryable<Meeting> meetings, string obligation) => meetings.Where(m => m.Focus == obligation || m.Agenda.Any(a => a.Obligation == obligation));

    /// <summary>Those that took place: closed, or people were invited and the hour came.</summary>
    public static IQueryable<Meeting> Held(this IQueryable<Meeting> meetings, DateTimeOffset now)
        => meetings.Where(m => m.StartsAt <= now && (m.State == MeetingState.Closed || m.State == MeetingState.Invited));

    /// <summary>Those that began in the period, by the country's days.</summary>
    public static IQueryable<Meeting> Within(this IQueryable<Meeting> meetings, Period period, ISite site)
    {
        var (first, after) = period.Instants(site);
        return meetings.Where(m => m.StartsAt >= first && m.StartsAt < after);
    }

    public static IQueryable<Minutes> VisibleTo(this IQueryable<Minutes> minutes, Reader reader)
    {
        if (reader.Can(Permissions.TakeMinutes)) { return minutes; }
        return reader.Can(Permissions.See) ? minutes.Where(m => m.State != MinutesStates.Draft) : minutes.Where(_ => false);
    }

    public static IQueryable<Decision> VisibleTo(this IQueryable<Decision> decisions, Reader reader)
    {
        if (reader.IsSystem) { return decisions; }
        if (!reader.Can(Permissions.See)) { return decisions.Where(d => d.Released && d.Audience == Audience.Public); }
        var mine = reader.Organisations.ToList();
        return decisions.Where(d => d.Audience == Audience.Public || d.Audience == Audience.Members || d.Audience == Audience.ChathamHouse || mine.Any(o => ((string)(object)d.Audience).Contains(o)));
    }

    public static IQueryable<ActionPoint> VisibleTo(this IQueryable<ActionPoint> actions, Reader reader)
    {
        if (reader.IsSystem) { return actions; }
        if (!reader.Can(Permissions.See)) { return actions.Where(a => a.Released && a.Audience == Audience.Public); }
        var mine = reader.Organisations.ToList();
        return actions.Where(a => a.Audience == Audience.Public || a.Audience == Audience.Members || a.Audience == Audience.ChathamHouse
            || mine.Contains(a.OwnerId) || mine.Any(o => ((string)(object)a.Audience).Contains(o)));
    }
}
