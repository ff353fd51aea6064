using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.Cms.Audit;

/// <summary>
/// The order in which people read the audit: as it was written, but what has no actor stands at the end of its day, once that day is over,
/// and the entries of the day are counted in this order. Neither a place nor a gap between numbers tells the hour.
/// </summary>
internal sealed class ReadingOrder(NmapDb db, ISite site)
{
    private readonly IQueryable<AuditRow> _rows = db.Set<AuditRow>().AsNoTracking();

    private sealed record Apart(long Number, DateOnly Day, string SubjectId);

    /// <param name="before">In reading order.</param>
    public async Task<IReadOnlyList<AuditEntry>> ReadAsync(long? before, int limit, string? subjectId, CancellationToken cancel)
    {
        var end = Math.Min(before ?? long.MaxValue, long.MaxValue / 2);
        if (await _rows.Where(a => a.Number < end).OrderByDescending(a => a.Number).FirstOrDefaultAsync(cancel) is not { } newest) { return []; }
        // Days keep their numbers among themselves: an entry moves down by at most as many as stand apart on its day.
        var moved = (await ApartAsync(DayOf(newest), DayOf(newest), cancel)).Count;
        var about = subjectId is null ? _rows : _rows.Where(a => a.SubjectId == subjectId);
        var seen = await about.Where(a => a.Number < end + moved).OrderByDescending(a => a.Number).Take(limit + moved).ToListAsync(cancel);
        var apart = await ApartAsync(seen.Count < limit + moved ? DateOnly.MinValue : DayOf(seen[^1]), DayOf(newest), cancel);
        var named = seen.Where(r => !IsApart(r)).Select(r => Entry(r, r.Number - apart.Count(a => a.Day == DayOf(r) && a.Number < r.Number)));
        return [.. named.Concat(await AtEndOfDayAsync(apart, subjectId, cancel)).Where(e => e.Number < end).OrderByDescending(e => e.Number).Take(limit)];
    }

    private async Task<List<AuditEntry>> AtEndOfDayAsync(List<Apart> apart, string? subjectId, CancellationToken cancel)
    {
        var places = new Dictionary<long, long>();
        foreach (var day in apart.Where(a => a.Day < site.Today).GroupBy(a => a.Day).Where(d => subjectId is null || d.Any(a => a.SubjectId == subjectId)))
        {
            var place = await LastOfAsync(day.Key, day.Max(a => a.Number), apart, cancel) - day.Count();
            foreach (var entry in day.OrderBy(a => a.SubjectId, StringComparer.Ordinal).ThenBy(a => a.Number)) { places[entry.Number] = ++place; }
        }
        var asked = apart.Where(a => places.ContainsKey(a.Number) && (subjectId is null || a.SubjectId == subjectId)).Select(a => a.Number).ToList();
        return [.. (await _rows.Where(a => asked.Contains(a.Number)).ToListAsync(cancel)).Select(r => Entry(r, places[r.Number]))];
    }

    /// <summary>Number of the last entry of a day that is over.</summary>
    private async Task<long> LastOfAsync(DateOnly day, long atLeast, List<Apart> apart, CancellationToken cancel)
    {
        var over = site.StartOf(day.AddDays(1));
        var next = await _rows.Where(a => a.Number > atLeast && a.At >= over).OrderBy(a => a.Number).Select(a => (long?)a.Number).FirstOrDefaultAsync(cancel);
        var first = new[] { next, apart.Where(a => a.Day > day).Min(a => (long?)a.Number) }.Min();
        return first - 1 ?? await _rows.MaxAsync(a => a.Number, cancel);
    }

    /// <summary>Entries without an actor of these days, and of the day after, whose midnight may come before the country's.</summary>
    private async Task<List<Apart>> ApartAsync(DateOnly first, DateOnly last, CancellationToken cancel)
    {
        var (from, to) = (Midnight(first), Midnight(last.AddDays(1)));
        var found = await _rows.Where(a => a.PersonId == null && a.At >= from && a.At <= to).Select(a => new { a.Number, a.At, a.SubjectId }).ToListAsync(cancel);
        return [.. found.Where(a => a.At.UtcDateTime.TimeOfDay == TimeSpan.Zero).Select(a => new Apart(a.Number, DateOnly.FromDateTime(a.At.UtcDateTime), a.SubjectId))];
    }

    private DateOnly DayOf(AuditRow row) => IsApart(row) ? DateOnly.FromDateTime(row.At.UtcDateTime) : site.DayOf(row.At);

    private static bool IsApart(AuditRow row) => row.PersonId is null && row.At.UtcDateTime.TimeOfDay == TimeSpan.Zero;

    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private static AuditEntry Entry(AuditRow row, long number) => AuditEntry.Of(row, number) with { Unattributed = IsApart(row) };
}
