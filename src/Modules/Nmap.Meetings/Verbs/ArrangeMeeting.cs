using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Verbs;

/// <summary>What is known when a meeting is put into the calendar.</summary>
internal sealed record MeetingPlan(Texts Title, DateTimeOffset StartsAt, string TimeZone, Texts Place, string Focus, int DurationMinutes, bool IsPublic, IReadOnlyList<Texts> Agenda);

/// <summary>Puts a meeting into the calendar, or changes it.</summary>
internal sealed class ArrangeMeeting(NmapDb db, Shelf shelf, ISite site)
{
    public async Task<Meeting> CreateAsync(MeetingPlan plan, Reader by, CancellationToken cancel)
    {
        Allow(by);
        Check(plan);
        await using var work = await db.BeginAsync(cancel);
        var number = (await db.Set<Meeting>().MaxAsync(m => (int?)m.Number, cancel) ?? 0) + 1;
        var meeting = new Meeting { Number = number };
        Fill(meeting, plan);
        meeting.Slug = await FreeSlugAsync(plan.Title.In("en").Text, number, cancel);
        meeting.SetUsualDeadlines(site);
        foreach (var title in plan.Agenda) { meeting.AddItem(title).AddedOn = site.Today; }
        db.Add(meeting);
        await CommitAsync(meeting, "Meeting.Created", by, cancel);
        return meeting;
    }

    public async Task<Meeting> ChangeAsync(string id, MeetingPlan plan, long? revision, Reader by, CancellationToken cancel)
    {
        Allow(by);
        Check(plan);
        await using var work = await db.BeginAsync(cancel);
        var meeting = await shelf.MeetingAsync(id, by, cancel);
        if (revision is { } mine && mine != meeting.Revision) { throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody changed this meeting while you were writing. Look at it again; what you typed is still here.")); }
        var announced = meeting.Announced;
        Fill(meeting, plan);
        if (announced is not null && meeting.Announced != announced)
        {
            meeting.Move(site.Now);
            db.Tell(new MeetingAnnounced(meeting.Id, meeting.Sequence));
        }
        await CommitAsync(meeting, "Meeting.Changed", by, cancel);
        return meeting;
    }

    /// <param name="levels">How high bodies of the State were represented, where it was noted.</param>
    public async Task SetAttendanceAsync(string id, IReadOnlyDictionary<string, Presence> presence, IReadOnlyDictionary<string, DelegationLevel> levels, Reader by, CancellationToken cancel)
    {
        Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var meeting = await shelf.MeetingAsync(id, by, cancel);
        foreach (var (organisation, how) in presence)
        {
            var row = meeting.Attendance.FirstOrDefault(a => a.OrganisationId == organisation)
                ?? db.Add(new Attendance { MeetingId = id, OrganisationId = organisation }).Entity;
            (row.Presence, row.Level) = (how, how is Presence.Present or Presence.Alternate && levels.TryGetValue(organisation, out var level) ? level : null);
        }
        await CommitAsync(meeting, "Meeting.AttendanceRecorded", by, cancel);
    }

    private async Task CommitAsync(Meeting meeting, string act, Reader by, CancellationToken cancel)
    {
        meeting.Revision++;
        meeting.ChangedAt = site.Now;
        db.Tell(new MeetingChanged(meeting.Id));
        await db.CommitAsync(new Act(act, nameof(Meeting), meeting.Id, by), cancel);
    }

    private static void Fill(Meeting meeting, MeetingPlan plan)
    {
        (meeting.Title, meeting.StartsAt, meeting.TimeZone, meeting.Place) = (plan.Title, plan.StartsAt.ToUniversalTime(), plan.TimeZone, plan.Place);
        (meeting.Focus, meeting.DurationMinutes, meeting.IsPublic) = (plan.Focus, plan.DurationMinutes, plan.IsPublic);
    }

    private async Task<string> FreeSlugAsync(string title, int number, CancellationToken cancel)
    {
        var slug = $"{number}-{Slug.From(title)}";
        return await db.Set<Meeting>().AnyAsync(m => m.Slug == slug, cancel) ? $"{slug}-{number}" : slug;
    }

    private static void Allow(Reader by)
    {
        if (!by.Can(Permissions.Arrange)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Meetings are arranged by the secretariat, the facilitator or the lead.")); }
    }

    private static void Check(MeetingPlan plan)
    {
        if (plan.Title.IsEmpty) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter a title."), "Title"); }
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(plan.TimeZone, out _)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is not a time zone. Write one such as Africa/Nairobi."), "TimeZone", plan.TimeZone); }
        if (plan.DurationMinutes is < 5 or > 10_080) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter how many minutes the meeting takes."), "DurationMinutes"); }
    }
}
