using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;

namespace Nmap.Planning.Data;

/// <summary>The reading door of this module's rows.</summary>
internal static class Visibility
{
    public static IQueryable<Plan> VisibleTo(this IQueryable<Plan> plans, Reader reader)
    {
        if (reader.Can(PlanningPermissions.Keep)) { return plans; }
        return reader.IsMember ? plans.Where(p => p.State != PlanState.Draft) : plans.Where(p => p.State == PlanState.Adopted || p.State == PlanState.Superseded);
    }

    public static IQueryable<Contribution> VisibleTo(this IQueryable<Contribution> contributions, Reader reader) => reader.IsMember ? contributions : contributions.Where(_ => false);

    public static IQueryable<Need> VisibleTo(this IQueryable<Need> needs, Reader reader)
        => reader.IsMember ? needs : needs.Where(n => n.Audience == Audience.Public && n.ReleasedAt != null);

    public static IQueryable<Benchmark> VisibleTo(this IQueryable<Benchmark> benchmarks, Reader reader) => reader.IsMember ? benchmarks : benchmarks.Where(b => b.ReleasedAt != null);

    public static IQueryable<PolicyPassage> VisibleTo(this IQueryable<PolicyPassage> passages, Reader reader) => reader.IsMember ? passages : passages.Where(p => p.ReleasedAt != null);

    /// <exception cref="RefusedException">It does not exist for this reader.</exception>
    public static async Task<Plan> WholeAsync(this IQueryable<Plan> plans, string id, Reader reader, CancellationToken cancel)
        => await plans.VisibleTo(reader).Include(p => p.Lines).SingleOrDefaultAsync(p => p.Id == id, cancel) ?? throw RefusedException.Missing();

    /// <summary>The version in force; null before the first.</summary>
    public static Task<Plan?> InForceAsync(this IQueryable<Plan> plans, PlanScope scope, CancellationToken cancel)
        => plans.Include(p => p.Lines).SingleOrDefaultAsync(p => p.Scope == scope && p.State == PlanState.Adopted, cancel);

    /// <summary>Activities done under an earlier version within the years of the one in force, and left out of it since.</summary>
    public static async Task<IReadOnlyList<PlanLine>> DoneBeforeAsync(this IQueryable<Plan> plans, Plan inForce, CancellationToken cancel)
    {
        var earlier = await plans.Include(p => p.Lines).Where(p => p.Scope == inForce.Scope && p.State == PlanState.Superseded).OrderByDescending(p => p.Number).ToListAsync(cancel);
        return [.. earlier.SelectMany(p => p.Lines).DistinctBy(l => l.Code).Where(l => l.State == LineState.Done && l.Ends.Year >= inForce.FirstYear && inForce.Line(l.Code) is null)];
    }

    /// <summary>The version that was in force before this one.</summary>
    public static Task<Plan?> BeforeAsync(this IQueryable<Plan> plans, Plan plan, CancellationToken cancel)
        => plans.Include(p => p.Lines).Where(p => p.Scope == plan.Scope && p.Number < plan.Number && (p.State == PlanState.Adopted || p.State == PlanState.Superseded)).OrderByDescending(p => p.Number).FirstOrDefaultAsync(cancel);

    public static async Task<Benchmark> WholeAsync(this IQueryable<Benchmark> benchmarks, string id, Reader reader, CancellationToken cancel)
        => await benchmarks.VisibleTo(reader).Include(b => b.Readings).Include(b => b.Steps).SingleOrDefaultAsync(b => b.Id == id, cancel) ?? throw RefusedException.Missing();
}
