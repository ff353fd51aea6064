using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Planning.Data;

namespace Nmap.Planning.Slots;

/// <summary>The work plan in force, open needs and benchmarks.</summary>
internal sealed class PlanningOverview(NmapDb db, ISite site, IFormats formats, IStringLocalizer S) : IOverviewSource
{
    public int Order => 30;

    public async Task<OverviewCard?> ForAsync(Reader reader, CancellationToken cancel)
    {
        var lines = await ActivitiesAsync(cancel);
        var needs = db.Set<Need>().AsNoTracking().VisibleTo(reader);
        if (await needs.AnyAsync(cancel)) { lines.Add(new(S["Needs that nobody meets yet"], Count(await needs.CountAsync(n => n.State == NeedState.Open, cancel)), "/workspace/needs?state=open")); }
        if (await db.Set<Benchmark>().AsNoTracking().VisibleTo(reader).Include(b => b.Readings).ToListAsync(cancel) is { Count: > 0 } benchmarks)
        {
            lines.Add(new(S["Benchmarks behind a straight line to their target"], Of(benchmarks.Narrow(PlanPart.Behind, site.Today), benchmarks.Count), "/workspace/benchmarks?show=" + PlanPart.Behind));
        }
        return lines.Count == 0 ? null : new(S["Work plan, needs and benchmarks"], "/workspace/work-plan", lines);
    }

    private async Task<List<OverviewLine>> ActivitiesAsync(CancellationToken cancel)
    {
        if (await db.Set<Plan>().AsNoTracking().InForceAsync(PlanScope.WorkPlan, cancel) is not { } plan) { return []; }
        IEnumerable<PlanLine> Part(string part) => plan.Lines.Narrow(part, site.Today);
        string Address(string part) => $"/workspace/{Paths.WorkPlan}/{plan.Id}?show={part}";
        return
        [
            new(S["Activities under way"], Count(Part(PlanPart.UnderWay).Count()), Address(PlanPart.UnderWay)),
            new(S["Activities whose last day is over"], Count(Part(PlanPart.Overdue).Count()), Address(PlanPart.Overdue)) { Late = Part(PlanPart.Overdue).Any() },
            new(S["Activities done, of all in the plan"], Of(Part(PlanPart.Done), plan.Lines.Count), Address(PlanPart.Done)),
        ];
    }

    private string Of<T>(IEnumerable<T> some, int all) => S["{0} of {1}", Count(some.Count()), Count(all)];

    private string Count(int count) => formats.Number(count);
}
