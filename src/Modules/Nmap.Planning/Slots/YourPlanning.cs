using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Planning.Data;

namespace Nmap.Planning.Slots;

/// <summary>What of plans, needs and benchmarks waits for this reader.</summary>
internal sealed class YourPlanning(NmapDb db, ISite site, IStringLocalizer S) : IYourListSource
{
    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (!reader.IsMember) { return []; }
        var entries = new List<ListEntry>();
        foreach (var scope in Enum.GetValues<PlanScope>()) { entries.AddRange(await PlansAsync(scope, reader, cancel)); }
        if (reader.Can(PlanningPermissions.Adopt)) { entries.AddRange(await ReleasesAsync(reader, cancel)); }
        return entries;
    }

    private async Task<IReadOnlyList<ListEntry>> PlansAsync(PlanScope scope, Reader reader, CancellationToken cancel)
    {
        var entries = new List<ListEntry>();
        var plans = await db.Set<Plan>().AsNoTracking().VisibleTo(reader).Include(p => p.Lines).Where(p => p.Scope == scope && (p.State == PlanState.Open || p.State == PlanState.Adopted)).ToListAsync(cancel);
        foreach (var plan in plans)
        {
            var address = $"/workspace/{Paths.Of(scope)}/{plan.Id}";
            if (plan.State == PlanState.Adopted) { entries.AddRange(plan.InOrder.Where(l => l.IsOverdue(site.Today) && reader.Organisations.Any(l.Involves)).Select(l => new ListEntry(ListKind.Due, S["Report on activity {0}: its last day is over", l.Code], $"{address}/{l.Code}", l.Ends) { InMail = true })); }
            else if (reader.Can(PlanningPermissions.Keep)) { if (await WaitingAsync(plan.Id, cancel) is > 0 and var waiting) { entries.Add(new(ListKind.NeedsYourApproval, S.Plural(waiting, "{0} contribution waits for an answer", "{0} contributions wait for an answer"), address + "#contributions") { InMail = true }); } }
            else if (plan.ContributeBy >= site.Today) { entries.Add(new(ListKind.ToRead, S["Contribute to the draft of the plan"], address, plan.ContributeBy) { InMail = true }); }
        }
        return entries;
    }

    private Task<int> WaitingAsync(string planId, CancellationToken cancel) => db.Set<Contribution>().CountAsync(c => c.PlanId == planId && c.State == ContributionState.Waiting, cancel);

    private async Task<IReadOnlyList<ListEntry>> ReleasesAsync(Reader reader, CancellationToken cancel)
    {
        var entries = new List<ListEntry>();
        var needs = (await db.Set<Need>().AsNoTracking().ToListAsync(cancel)).Count(n => n.WaitsForRelease);
        if (needs > 0) { entries.Add(new(ListKind.NeedsYourApproval, S.Plural(needs, "{0} need waits to be shown to everybody", "{0} needs wait to be shown to everybody"), "/workspace/needs")); }
        var values = await db.Set<Reading>().CountAsync(r => r.State == ReadingState.Waiting && r.EnteredById != reader.PersonId, cancel);
        if (values > 0) { entries.Add(new(ListKind.NeedsYourApproval, S.Plural(values, "{0} value of a benchmark waits for your approval", "{0} values of benchmarks wait for your approval"), "/workspace/benchmarks")); }
        return entries;
    }
}
