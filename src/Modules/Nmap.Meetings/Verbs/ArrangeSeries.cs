using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Verbs;

/// <summary>Begins a series of meetings, changes it, and puts its next meetings into the calendar as drafts.</summary>
internal sealed class ArrangeSeries(NmapDb db, Shelf shelf, ArrangeMeeting arrange, ISite site)
{
    public async Task<Series> CreateAsync(Action<Series> fill, Reader by, CancellationToken cancel)
    {
        Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var series = new Series { StartedOn = site.Today, TimeZone = site.Settings.TimeZone };
        fill(series);
        db.Add(series);
        await CommitAsync(series, "Series.Created", by, cancel);
        return series;
    }

    /// <param name="revision">The one that was read; null where the caller read none.</param>
    public async Task<Series> ChangeAsync(string id, Action<Series> fill, long? revision, Reader by, CancellationToken cancel)
    {
        Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var series = await shelf.SeriesAsync(id, by, cancel);
        if (revision is { } mine && mine != series.Revision) { throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody changed this series while you were writing. Look at it again; what you typed is still here.")); }
        fill(series);
        await CommitAsync(series, "Series.Changed", by, cancel);
        return series;
    }

    /// <summary>A draft for each of these days, all or none. Nobody is told.</summary>
    public async Task<IReadOnlyList<Meeting>> PlanAsync(string id, IReadOnlyList<DateOnly> days, TimeOnly time, string timeZone, Reader by, CancellationToken cancel)
    {
        Allow(by);
        if (days.Count is 0 or > Rhythm.Most) { throw new RefusedException(Refusal.Invalid, days.Count == 0 ? Phrase.Of("Tick at least one date.") : Phrase.Of("Plan at most 24 meetings at once."), "Days"); }
        await using var work = await db.BeginAsync(cancel);
        var series = await shelf.SeriesAsync(id, by, cancel);
        if (series.Ended) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This series has ended. Change it first.")); }
        var taken = db.Set<Meeting>().Where(m => m.SeriesId == id && m.State != MeetingState.Cancelled).Select(m => new { m.StartsAt, m.TimeZone }).AsEnumerable().Select(m => PlaceTime.DayOf(m.StartsAt, m.TimeZone)).ToHashSet();
        if (days.Any(taken.Contains)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("This series has a meeting on one of these days already. Untick it."), "Days"); }
        var meetings = new List<Meeting>();
        foreach (var day in days.Distinct().Order())
        {
            var at = PlaceTime.At(day, time, timeZone);
            if (at <= site.Now) { throw new RefusedException(Refusal.Invalid, Phrase.Of("One of these days has passed. Untick it."), "Days"); }
            meetings.Add(await arrange.PutAsync(new(series.Title, at, timeZone, series.Place, series.Focus, series.DurationMinutes, series.IsPublic, [], id), cancel));
        }
        await db.CommitAsync([new("Series.Planned", nameof(Series), id, by), .. meetings.Select(m => new Act("Meeting.Created", nameof(Meeting), m.Id, by))], cancel);
        return meetings;
    }

    private async Task CommitAsync(Series series, string act, Reader by, CancellationToken cancel)
    {
        series.Check();
        (series.Revision, series.ChangedAt) = (series.Revision + 1, site.Now);
        await db.CommitAsync(new Act(act, nameof(Series), series.Id, by), cancel);
    }

    internal static void Allow(Reader by)
    {
        if (!by.Can(Permissions.Arrange)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Meetings are arranged by the secretariat, the facilitator or the lead.")); }
    }
}
