using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Planning.Contracts;
using Nmap.Planning.Data;

namespace Nmap.Planning;

/// <summary>What others ask of plans, needs and benchmarks.</summary>
internal sealed class PlanningBook(NmapDb db, ISite site) : IPlanning
{
    public async Task<IReadOnlyList<PlannedActivity>> ActivitiesAsync(CancellationToken cancel = default)
        => [.. (await db.Set<Plan>().AsNoTracking().InForceAsync(PlanScope.WorkPlan, cancel))?.InOrder.Select(l => new PlannedActivity(l.Code, l.Text, l.Kind, l.Begins, l.Ends, Codes.Of(l.State),
            [.. l.Responsible.OrderByDescending(r => r.Leads).Select(r => r.OrganisationId)], l.Obligations)) ?? []];

    public async Task<IReadOnlyList<PlannedYear>> YearsAsync(CancellationToken cancel = default)
        => [.. PlanYears.Of((await db.Set<Plan>().AsNoTracking().InForceAsync(PlanScope.WorkPlan, cancel))?.Lines ?? []).Select(y => new PlannedYear(y.Year, y.Method, y.Unit, y.Planned, y.Achieved))];

    public async Task<IReadOnlyList<StandingNeed>> NeedsAsync(Reader reader, CancellationToken cancel = default)
        => [.. (await db.Set<Need>().AsNoTracking().VisibleTo(reader).Where(n => n.State == NeedState.Open || n.State == NeedState.BeingMet).OrderBy(n => n.Number).ToListAsync(cancel))
            .Select(n => new StandingNeed(n.Id, n.Code, n.Text, n.Kind, n.Amount, n.Currency, n.DueOn, Codes.Of(n.State), n.OrganisationId, n.Priority))];

    public async Task<IReadOnlyList<MeasuredBenchmark>> BenchmarksAsync(Reader reader, CancellationToken cancel = default)
        => [.. (await db.Set<Benchmark>().AsNoTracking().VisibleTo(reader).Include(b => b.Readings).OrderBy(b => b.Number).ToListAsync(cancel)).Select(b => (Benchmark: b, Trend: Trend.Of(b, site.Today)))
            .Select(b => new MeasuredBenchmark(b.Benchmark.Id, b.Benchmark.Code, b.Benchmark.Name, b.Benchmark.Unit, b.Trend.Latest, b.Trend.On, b.Benchmark.Target, b.Benchmark.TargetOn, b.Trend.ToTarget, b.Benchmark.IsPublic))];
}

/// <summary>States as programs write them.</summary>
internal static class Codes
{
    public static string Of<T>(T state) where T : struct, Enum
        => string.Concat(state.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    public static T? Read<T>(string? code) where T : struct, Enum
        => Enum.TryParse<T>(code?.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null;
}
