using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Data;

namespace Nmap.Meetings;

/// <summary>How a series keeps to its cadence.</summary>
/// <param name="LastHeld">Null before its first meeting.</param>
/// <param name="OverdueSince">The first day on which its next meeting was missed; null while none is.</param>
/// <param name="NothingAhead">No meeting is in the calendar within the cadence.</param>
internal sealed record Standing(Series Series, DateOnly? LastHeld, DateOnly? Next, DateOnly? OverdueSince, bool NothingAhead)
{
    public string PlanAddress => $"/workspace/meetings/series/{Series.Id}/plan";
}

/// <summary>Which series keep to their cadence on a day, and which lapse. Told, never scored.</summary>
internal sealed class Standings(NmapDb db, ISite site)
{
    /// <summary>Series that go on; none for those who do not see meetings.</summary>
    public async Task<IReadOnlyList<Standing>> OnAsync(DateOnly day, Reader reader, CancellationToken cancel)
    {
        var running = await db.Set<Series>().AsNoTracking().VisibleTo(reader).Where(s => !s.Ended && s.StartedOn <= day).ToListAsync(cancel);
        if (running.Count == 0) { return []; }
        var ids = running.Select(s => s.Id).ToList();
        var after = site.StartOf(day.AddDays(1));
        var all = db.Set<Meeting>().AsNoTracking().Where(m => m.SeriesId != null && ids.Contains(m.SeriesId));
        var held = (await all.Held(site.Now).Where(m => m.StartsAt < after).Select(m => new { m.SeriesId, m.StartsAt }).ToListAsync(cancel)).ToLookup(m => m.SeriesId, m => m.StartsAt);
        var now = day < site.Today ? after : site.Now;
        var coming = (await all.Where(m => m.StartsAt > now && m.State != MeetingState.Cancelled).Select(m => new { m.SeriesId, m.StartsAt }).ToListAsync(cancel)).ToLookup(m => m.SeriesId, m => m.StartsAt);
        return [.. running.OrderBy(s => s.StartedOn).ThenBy(s => s.Id).Select(s => Stand(s, held[s.Id], coming[s.Id], day))];
    }

    private Standing Stand(Series series, IEnumerable<DateTimeOffset> held, IEnumerable<DateTimeOffset> coming, DateOnly day)
    {
        DateOnly? last = held.Any() ? site.DayOf(held.Max()) : null, next = coming.Any() ? site.DayOf(coming.Min()) : null;
        var due = series.DueBy(last);
        var horizon = day.AddMonths(series.EveryMonths) is var ahead && ahead > due ? ahead : due;
        return new(series, last, next, due < day ? due.AddDays(1) : null, next is null || next > horizon);
    }
}
