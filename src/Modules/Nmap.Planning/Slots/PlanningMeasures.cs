using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Planning.Contracts;
using Nmap.Planning.Data;

namespace Nmap.Planning.Slots;

/// <summary>Activities of the work plan whose last day is over; while it is for members, tables and API leave that column empty for everybody else.</summary>
internal sealed class OverdueActivitiesMeasure(IPlanning planning, IStringLocalizer S) : IComputedMeasure
{
    public const string Name = "overdue-activities";

    public string Key => Name;
    public int Order => 32;
    public string Label => Phrase.Of("Overdue activities of the work plan");
    public string Method => Phrase.Of("Activities of the work plan in force whose last day is over and which are neither done nor dropped, of all its activities.");

    public async Task<IReadOnlyList<MeasureLine>> OfAsync(CancellationToken cancel)
        => await planning.ActivitiesAsync(cancel) is { Count: > 0 } all ? [new(S["Activities whose last day is over"], S["{0} of {1}", all.Count(a => a.Overdue), all.Count])] : [];
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
