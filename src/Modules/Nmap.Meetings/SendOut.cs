using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Sites;

namespace Nmap.Meetings;

/// <summary>
/// How a meeting stands against its two times: decisions and action points within 24 hours of its end, the full minutes by a working day.
/// </summary>
/// <param name="EndedAt">Where the time begins.</param>
/// <param name="DueAt">24 counted hours later.</param>
/// <param name="SentAt">When decisions and action points went out; null while they have not.</param>
/// <param name="Left">Counted time until <paramref name="DueAt"/>; below zero once it is over.</param>
/// <param name="FullBy">Last day for the full minutes.</param>
/// <param name="IsFullOut">The full minutes are with the members.</param>
internal sealed record SendOut(DateTimeOffset EndedAt, DateTimeOffset DueAt, DateTimeOffset? SentAt, TimeSpan Left, DateOnly FullBy, bool IsFullOut)
{
    public static readonly TimeSpan Time = TimeSpan.FromHours(24), First = TimeSpan.FromHours(12), Second = TimeSpan.FromHours(20);

    public bool IsOut => SentAt is not null;

    public bool IsLate => !IsOut && Left <= TimeSpan.Zero;

    /// <summary>Whole hours left, an hour begun counting as one.</summary>
    public int HoursLeft => (int)Math.Ceiling(Left.TotalHours);

    public bool IsFullLate(DateOnly today) => !IsFullOut && FullBy < today;

    /// <summary>After how many counted hours they went out, beside the hours promised.</summary>
    public string WentOut(ISite site, IStringLocalizer S)
    {
        var (hours, promised) = ((long)Math.Ceiling(Math.Max(0, site.CountedBetween(EndedAt, SentAt!.Value).TotalHours)), (long)Time.TotalHours);
        return hours <= 1 ? S["Decisions and action points went out within the first hour after the meeting’s end."]
            : hours <= promised ? S.Plural(hours, "Decisions and action points went out within {0} hour of the meeting’s end.", "Decisions and action points went out within {0} hours of the meeting’s end.")
            : S.Plural(hours, "Decisions and action points went out late: {0} hour after the meeting’s end instead of {1}.", "Decisions and action points went out late: {0} hours after the meeting’s end instead of {1}.", promised);
    }

    /// <summary>Null for a meeting that is not over, or was cancelled.</summary>
    public static SendOut? Of(Meeting meeting, Minutes? minutes, ISite site)
    {
        if (meeting.State == MeetingState.Cancelled || site.Now < meeting.EndedAt) { return null; }
        var due = site.AfterHours(meeting.EndedAt, Time);
        return new(meeting.EndedAt, due, minutes?.WentOutAt, site.CountedBetween(site.Now, due),
            site.Settings.AfterWorkingDays(site.DayOf(meeting.EndedAt), site.Settings.MinutesDays), minutes is { IsDraft: false });
    }
}
