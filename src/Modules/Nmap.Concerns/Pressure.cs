using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;

namespace Nmap.Concerns;

/// <summary>How urgently a concern waits for its next state, by the calendar of meetings.</summary>
internal sealed class Pressure(IReadOnlyList<CalendarMeeting> meetings, ISite site)
{
    private const int MeetingsWithoutState = 2;

    public CalendarMeeting? MeetingOf(string? id) => meetings.FirstOrDefault(m => m.Id == id);

    /// <summary>It was to be dealt with at a meeting that is over or cancelled.</summary>
    public bool OwesDecision(Concern concern)
        => concern.State == ConcernState.OnAgenda && !Coming.Any(m => m.Id == concern.MeetingId);

    /// <summary>Two meetings have passed and it still has no state but "received".</summary>
    public bool IsForgotten(Concern concern)
        => concern.State == ConcernState.Received
            && meetings.Count(m => !m.Cancelled && m.StartsAt <= site.Now && site.DayOf(m.StartsAt) > concern.ReceivedOn) >= MeetingsWithoutState;

    /// <summary>The secretariat has to do something, not only to wait for a meeting.</summary>
    public bool Waits(Concern concern) => concern.State == ConcernState.Received || OwesDecision(concern);

    /// <summary>The day of the answer, or of the meeting that was put in its place.</summary>
    public DateOnly DueOn(Concern concern)
        => concern.State == ConcernState.OnAgenda && MeetingOf(concern.MeetingId) is { Cancelled: false } meeting && site.DayOf(meeting.StartsAt) is var day && day > concern.AnswerDueOn
            ? day : concern.AnswerDueOn;

    public int DaysLeft(Concern concern) => DueOn(concern).DayNumber - site.Today.DayNumber;

    public IReadOnlyList<CalendarMeeting> Coming => [.. meetings.Where(m => !m.Cancelled && m.StartsAt > site.Now).OrderBy(m => m.StartsAt)];
}
