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

    /// <summary>Null for a meeting that is not over, or was cancelled.</summary>
    public static SendOut? Of(Meeting meeting, Minutes? minutes, ISite site)
    {
        if (meeting.State == MeetingState.Cancelled || site.Now < meeting.EndedAt) { return null; }
        var due = site.AfterHours(meeting.EndedAt, Time);
        return new(meeting.EndedAt, due, minutes?.WentOutAt, site.CountedBetween(site.Now, due),
            site.Settings.AfterWorkingDays(site.DayOf(meeting.EndedAt), site.Settings.MinutesDays), minutes is { IsDraft: false });
    }
}
