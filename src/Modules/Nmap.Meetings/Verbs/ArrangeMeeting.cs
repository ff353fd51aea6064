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
internal sealed record MeetingPlan(Texts Title, DateTimeOffset StartsAt, string TimeZone, Texts Place, string Focus, int DurationMinutes, bool IsPublic, IReadOnlyList<Texts> Agenda, string? SeriesId = null);

/// <summary>Puts a meeting into the calendar, or changes it.</summary>
internal sealed class ArrangeMeeting(NmapDb db, Shelf shelf, ISite site)
{
    public async Task<Meeting> CreateAsync(MeetingPlan plan, Reader by, CancellationToken cancel)
    {
        Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var meeting = await PutAsync(plan, cancel);
        await CommitAsync(meeting, "Meeting.Created", by, cancel);
        return meeting;
    }

    /// <summary>Adds a draft in the caller's transaction, with the agenda of its series where none is given.</summary>
    internal async Task<Meeting> PutAsync(MeetingPlan plan, CancellationToken cancel)
    {
        Check(plan);
        var series = await SeriesAsync(plan, cancel);
        var waiting = db.ChangeTracker.Entries<Meeting>().Count(e => e.State == EntityState.Added);
        var number = (await db.Set<Meeting>().MaxAsync(m => (int?)m.Number, cancel) ?? 0) + 1 + waiting;
        var meeting = new Meeting { Number = number, ChangedAt = site.Now };
        Fill(meeting, plan);
        meeting.Slug = await FreeSlugAsync(plan.Title.In("en").Text, number, cancel);
        meeting.SetUsualDeadlines(site);
        foreach (var title in plan.Agenda) { meeting.AddItem(title).AddedOn = site.Today; }
        if (plan.Agenda.Count == 0) { series?.WriteAgenda(meeting); } else { series?.FindRoles(meeting); }
        db.Add(meeting);
        return meeting;
    }

    private async Task<Series?> SeriesAsync(MeetingPlan plan, CancellationToken cancel) => plan.SeriesId is null ? null
        : await db.Set<Series>().SingleOrDefaultAsync(s => s.Id == plan.SeriesId, cancel) ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("There is no such series of meetings."), "Series");

    public async Task<Meeting> ChangeAsync(string id, MeetingPlan plan, long? revision, Reader by, CancellationToken cancel)
    {
        Allow(by);
        Check(plan);
        await using var work = await db.BeginAsync(cancel);
        var meeting = await shelf.MeetingAsync(id, by, cancel);
        if (revision is { } mine && mine != meeting.Revision) { throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody changed this meeting while you were writing. What stands now is shown above your form; what you typed is still in it.")); }
        var (announced, before) = (meeting.Announced, MeetingTold.Of(meeting));
        var series = await SeriesAsync(plan, cancel);
        if (meeting.SeriesId is null) { series?.FindRoles(meeting); }
        Fill(meeting, plan);
        // Nobody has the address yet: it follows the title.
        if (meeting.HasNoInvitation) { meeting.Slug = await FreeSlugAsync(plan.Title.In("en").Text, meeting.Number, cancel, meeting.Id); }
        if (announced is not null && meeting.Announced != announced)
        {
            if (!meeting.Move(before, site.Now)) { await KeepAnswersAsync(meeting, cancel); }
            db.Tell(new MeetingAnnounced(meeting.Id, meeting.Sequence));
        }
        await CommitAsync(meeting, "Meeting.Changed", by, cancel);
        return meeting;
    }

    // Another room or another title asks nobody anew: what was answered is an answer to this invitation too.
    private async Task KeepAnswersAsync(Meeting meeting, CancellationToken cancel)
    {
        foreach (var reply in await db.Set<InvitationReply>().Where(r => r.MeetingId == meeting.Id && r.Sequence == meeting.Sequence - 1).ToListAsync(cancel)) { reply.Sequence = meeting.Sequence; }
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
        meeting.SeriesId = plan.SeriesId;
    }

    private async Task<string> FreeSlugAsync(string title, int number, CancellationToken cancel, string? own = null)
    {
        var slug = $"{number}-{Slug.From(title)}";
        return await db.Set<Meeting>().AnyAsync(m => m.Slug == slug && m.Id != own, cancel) ? $"{slug}-{number}" : slug;
    }

    public static void Allow(Reader by)
    {
        if (!by.Can(Permissions.Arrange)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Meetings are arranged by the secretariat, the facilitator or the lead.")); }
    }

    private static void Check(MeetingPlan plan)
    {
        if (plan.Title.IsEmpty) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter a title."), "Title"); }
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(plan.TimeZone, out _)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is not a time zone. Write one such as Africa/Nairobi."), "TimeZone", plan.TimeZone); }
        if (plan.DurationMinutes is < 5 or > 10_080) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter how many minutes the meeting takes: 5 to 10,080, which is a week."), "DurationMinutes"); }
    }
}
