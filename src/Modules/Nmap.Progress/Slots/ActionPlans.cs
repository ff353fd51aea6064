using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Progress.Contracts;
using Nmap.Progress.Data;

namespace Nmap.Progress.Slots;

/// <summary>Answers other modules.</summary>
internal sealed class ActionPlans(NmapDb db, ISite site) : IActionPlans
{
    public async Task<IReadOnlyList<ActionPlanRecord>> AllAsync(CancellationToken cancel)
        => [.. (await db.PlansAsync(cancel)).Select(p => new ActionPlanRecord(p.Code, p.Name, p.IsInForce(site.Today)))];

    public async Task<IReadOnlyList<PlanActionRecord>> ActionsAsync(string plan, CancellationToken cancel)
    {
        var actions = await db.Set<PlanAction>().AsNoTracking().Where(a => a.Plan == plan).OrderBy(a => a.Position).ToListAsync(cancel);
        var links = await db.Set<PlanLink>().AsNoTracking().ToListAsync(cancel);
        var newer = links.ToLookup(l => Code(l.FromPlan, l.FromAction), l => Code(l.ToPlan, l.ToAction));
        var older = links.ToLookup(l => Code(l.ToPlan, l.ToAction), l => Code(l.FromPlan, l.FromAction));
        return [.. actions.Select(a => new PlanActionRecord(a.Number, a.Area, a.Text, a.Obligation, Along(Code(a.Plan, a.Number), newer).Union(Along(Code(a.Plan, a.Number), older)).ToHashSet()))];
    }

    public static string Code(string plan, string action) => $"{plan}/{action}";

    private static HashSet<string> Along(string from, ILookup<string, string> next)
    {
        var (met, ahead) = (new HashSet<string> { from }, new Queue<string>([from]));
        while (ahead.TryDequeue(out var code)) { foreach (var other in next[code].Where(met.Add)) { ahead.Enqueue(other); } }
        return met;
    }
}
