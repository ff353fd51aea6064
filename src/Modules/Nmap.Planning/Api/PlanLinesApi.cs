using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Planning.Data;
using Nmap.Planning.Slots;
using Nmap.Progress.Contracts;

namespace Nmap.Planning.Api;

/// <summary><c>/api/v1/plan-lines</c> and <c>/api/v1/benchmarks</c>: what may be read.</summary>
internal static class PlanLinesApi
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var lines = endpoints.MapGroup("/api/v1/plan-lines").WithTags("Plans").AllowAnonymous();
        lines.MapGet("/", ListAsync).WithName("ListPlanLines").WithSummary("Activities of the work plan in force; ?plan=programme for those of the platform itself, ?version= for another version that you may see; ?show= narrows: not-begun, under-way, done, dropped or overdue.");
        lines.MapGet("/{id}", ReadAsync).WithName("ReadPlanLine").WithSummary("One activity of one version.");
        var benchmarks = endpoints.MapGroup("/api/v1/benchmarks").WithTags("Benchmarks").AllowAnonymous();
        benchmarks.MapGet("/", BenchmarksAsync).WithName("ListBenchmarks").WithSummary("Benchmarks that you may see, with their approved values; ?show=behind for those behind a straight line to their target.");
        benchmarks.MapGet("/{id}", BenchmarkAsync).WithName("ReadBenchmark").WithSummary("One benchmark with its approved values and what is done about it.");
    }

    private static async Task<IResult> ListAsync(HttpContext http, NmapDb db, ISite site, IReleasedMeasures measures, string? plan, int? version, string? show, string? after, int? limit, CancellationToken cancel)
    {
        var (take, scope) = (Math.Clamp(limit ?? 50, 1, 200), plan == Paths.Programme ? PlanScope.Programme : PlanScope.WorkPlan);
        var plans = db.Set<Plan>().AsNoTracking().VisibleTo(http.Reader()).Where(p => p.Scope == scope);
        if (await (version is { } number ? plans.Where(p => p.Number == number) : plans.Where(p => p.State == PlanState.Adopted)).SingleOrDefaultAsync(cancel) is not { } found) { return Results.Json(ApiLists.All(Array.Empty<object>()), Json.Orchard); }
        var tells = await measures.ShowsAsync(OverdueActivitiesMeasure.Name, http.Reader(), cancel);
        // Which lines are overdue is a measure: to whom it is not told, nobody may ask for it either.
        if (show == PlanPart.Overdue && !tells) { return Results.Json(ApiLists.All(Array.Empty<object>()), Json.Orchard); }
        var rows = (await db.Set<PlanLine>().AsNoTracking().Where(l => l.PlanId == found.Id).ToListAsync(cancel)).Narrow(show, site.Today);
        var page = rows.Where(l => string.CompareOrdinal(l.Id, after) > 0).OrderBy(l => l.Id, StringComparer.Ordinal).Take(take + 1).ToList();
        return Results.Json(ApiLists.Page(page, take, l => Shown(l, found, site.Today, tells), l => l.Id), Json.Orchard);
    }

    private static async Task<IResult> ReadAsync(string id, HttpContext http, NmapDb db, ISite site, IReleasedMeasures measures, CancellationToken cancel)
    {
        var line = await db.Set<PlanLine>().AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, cancel) ?? throw RefusedException.Missing();
        var plan = await db.Set<Plan>().AsNoTracking().VisibleTo(http.Reader()).SingleOrDefaultAsync(p => p.Id == line.PlanId, cancel) ?? throw RefusedException.Missing();
        http.Response.Headers.ETag = $"\"{line.Revision}\"";
        return Results.Json(Shown(line, plan, site.Today, await measures.ShowsAsync(OverdueActivitiesMeasure.Name, http.Reader(), cancel)), Json.Orchard);
    }

    private static async Task<IResult> BenchmarksAsync(HttpContext http, NmapDb db, ISite site, IReleasedMeasures measures, string? show, string? after, int? limit, CancellationToken cancel)
    {
        var take = Math.Clamp(limit ?? 50, 1, 200);
        var tells = await measures.ShowsAsync(BenchmarkShortfallMeasure.Name, http.Reader(), cancel);
        if (show == PlanPart.Behind && !tells) { return Results.Json(ApiLists.All(Array.Empty<object>()), Json.Orchard); }
        var rows = (await db.Set<Benchmark>().AsNoTracking().VisibleTo(http.Reader()).Include(b => b.Readings).Include(b => b.Steps).AsSplitQuery().ToListAsync(cancel)).Narrow(show, site.Today);
        var page = rows.Where(b => string.CompareOrdinal(b.Id, after) > 0).OrderBy(b => b.Id, StringComparer.Ordinal).Take(take + 1).ToList();
        return Results.Json(ApiLists.Page(page, take, b => Shown(b, site.Today, tells), b => b.Id), Json.Orchard);
    }

    private static async Task<IResult> BenchmarkAsync(string id, HttpContext http, NmapDb db, ISite site, IReleasedMeasures measures, CancellationToken cancel)
    {
        var benchmark = await db.Set<Benchmark>().AsNoTracking().WholeAsync(id, http.Reader(), cancel);
        http.Response.Headers.ETag = $"\"{benchmark.Revision}\"";
        return Results.Json(Shown(benchmark, site.Today, await measures.ShowsAsync(BenchmarkShortfallMeasure.Name, http.Reader(), cancel)), Json.Orchard);
    }

    /// <param name="tells">Whether this reader may see what is overdue; otherwise it is left out.</param>
    private static object Shown(PlanLine l, Plan plan, DateOnly today, bool tells) => new
    {
        l.Id,
        Activity = l.Code,
        Plan = Paths.Of(plan.Scope),
        Version = plan.Number,
        l.Text,
        l.Kind,
        l.Responsible,
        l.Begins,
        l.Ends,
        l.DependsOn,
        l.Obligations,
        l.Quantities,
        l.BudgetLine,
        l.Amount,
        l.Currency,
        State = Codes.Of(l.State),
        Overdue = tells ? plan.State == PlanState.Adopted && l.IsOverdue(today) : (bool?)null,
        l.Note,
        l.ReportedOn,
    };

    /// <param name="tells">Whether this reader may see how far a value is from the straight line to its target; otherwise both are left out.</param>
    private static object Shown(Benchmark b, DateOnly today, bool tells)
    {
        var trend = Trend.Of(b, today);
        return new
        {
            b.Id,
            Number = b.Code,
            b.Name,
            b.Unit,
            Baseline = new { Value = b.Baseline, On = b.BaselineOn, Source = b.BaselineSource },
            Target = new { Value = b.Target, On = b.TargetOn },
            b.Obligation,
            Activity = b.Line,
            Values = b.Approved.Select(r => new { r.On, r.Value, r.Evidence, r.Source, r.Link }),
            Trend = new { trend.Latest, trend.On, trend.Change, trend.ToTarget, OnLine = tells ? trend.OnLine : (decimal?)null, Shortfall = tells ? trend.Shortfall : (decimal?)null },
            Steps = b.Steps.OrderBy(s => s.DueOn).Select(s => new { s.Text, Owner = s.OwnerId, s.DueOn, State = Codes.Of(s.State), s.Note }),
            Released = b.IsPublic,
        };
    }
}
