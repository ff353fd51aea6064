using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Planning.Data;

namespace Nmap.Planning.Slots;

/// <summary>Activities of both plans whose last day is over; while it is for members, public pages do not say of an activity that it is overdue, and tables and API leave that column empty for everybody else.</summary>
internal sealed class OverdueActivitiesMeasure(NmapDb db, ISite site, IStringLocalizer S) : IComputedMeasure
{
    public const string Name = "overdue-activities";

    public string Key => Name;
    public int Order => 32;
    public string Label => Phrase.Of("Overdue activities");
    public string Method => Phrase.Of("Activities of the work plan in force, and of the platform’s own programme, whose last day is over and which are neither done nor dropped, of all its activities.");

    public async Task<IReadOnlyList<MeasureLine>> OfAsync(CancellationToken cancel)
        => [.. await LineAsync(PlanScope.WorkPlan, S["Activities of the work plan whose last day is over"], cancel), .. await LineAsync(PlanScope.Programme, S["Activities of the programme whose last day is over"], cancel)];

    private async Task<MeasureLine[]> LineAsync(PlanScope scope, string label, CancellationToken cancel)
        => await db.Set<Plan>().AsNoTracking().InForceAsync(scope, cancel) is { Lines.Count: > 0 } plan ? [new(label, S["{0} of {1}", plan.Lines.Count(l => l.IsOverdue(site.Today)), plan.Lines.Count])] : [];
}

/// <summary>Benchmarks behind the straight line to their target, and steps to improve them whose day is over. While it is for members, only they read both on the pages and in the API.</summary>
internal sealed class BenchmarkShortfallMeasure(NmapDb db, ISite site, IStringLocalizer S) : IComputedMeasure
{
    public const string Name = "benchmark-shortfall";

    public string Key => Name;
    public int Order => 36;
    public string Label => Phrase.Of("Benchmarks: what is short of the line, and steps that are overdue");
    public string Method => Phrase.Of("Public benchmarks whose latest value stays behind a straight line from the first value to the target, of all public benchmarks; and the open steps to improve them whose day is over, of all those steps.");

    public async Task<IReadOnlyList<MeasureLine>> OfAsync(CancellationToken cancel)
    {
        var all = await db.Set<Benchmark>().AsNoTracking().VisibleTo(Reader.Stranger).Include(b => b.Readings).Include(b => b.Steps).AsSplitQuery().ToListAsync(cancel);
        if (all.Count == 0) { return []; }
        var steps = all.SelectMany(b => b.Steps).ToList();
        return
        [
            new(S["Benchmarks short of the straight line to their target"], S["{0} of {1}", all.Narrow(PlanPart.Behind, site.Today).Count(), all.Count]),
            .. steps.Count == 0 ? Array.Empty<MeasureLine>() : [new(S["Steps for improvement whose day is over"], S["{0} of {1}", steps.Count(s => s.IsLate(site.Today)), steps.Count])],
        ];
    }
}

/// <summary>How much of what should be done by today is done.</summary>
internal sealed class PlanAndActualMeasure(NmapDb db, ISite site, IStringLocalizer S) : IComputedMeasure
{
    public string Key => "plan-and-actual";
    public int Order => 34;
    public string Label => Phrase.Of("Work plan: planned and done");
    public string Method => Phrase.Of("Activities of the work plan that are done, of those whose last day has come; with those done under an earlier version since the first year of the one in force. Dropped ones are not counted.");

    public async Task<IReadOnlyList<MeasureLine>> OfAsync(CancellationToken cancel)
    {
        var plans = db.Set<Plan>().AsNoTracking();
        if (await plans.InForceAsync(PlanScope.WorkPlan, cancel) is not { } plan) { return []; }
        var due = plan.Lines.Concat(await plans.DoneBeforeAsync(plan, cancel)).Where(l => l.State != LineState.Dropped && l.Ends <= site.Today).ToList();
        return due.Count == 0 ? [] : [new(S["Activities done, of those due by today"], S["{0} of {1}", due.Count(l => l.State == LineState.Done), due.Count])];
    }
}
