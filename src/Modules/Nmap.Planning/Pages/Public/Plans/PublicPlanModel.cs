using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Planning.Data;
using Nmap.Planning.Slots;
using Nmap.Progress.Contracts;

namespace Nmap.Planning.Pages.Public.Plans;

/// <summary>A plan as everybody reads it: the version in force, or an earlier one by its number, and what it changed.</summary>
internal abstract class PublicPlanModel(NmapDb db, NameBook names, IReleasedMeasures measures) : NmapPage
{
    public abstract PlanScope Scope { get; }

    public Plan? Plan { get; private set; }
    public KnownNames Names { get; private set; } = null!;
    public DifferencesShown? Differences { get; private set; }
    public IReadOnlyList<Plan> Versions { get; private set; } = [];
    public bool DecisionIsPublic { get; private set; }
    public bool TellsOverdue { get; private set; }

    public async Task<IActionResult> OnGetAsync(int? number, CancellationToken cancel)
    {
        Versions = await db.Set<Plan>().AsNoTracking().VisibleTo(Reader.Stranger).Where(p => p.Scope == Scope).OrderByDescending(p => p.Number).ToListAsync(cancel);
        var wanted = number is { } given ? Versions.FirstOrDefault(p => p.Number == given) : Versions.FirstOrDefault(p => p.State == PlanState.Adopted);
        if (wanted is null && number is not null) { return NotFound(); }
        Names = await names.ReadAsync(Scope, cancel);
        if (wanted is null) { return Page(); }
        Plan = await db.Set<Plan>().AsNoTracking().WholeAsync(wanted.Id, Reader.Stranger, cancel);
        if (await db.Set<Plan>().AsNoTracking().BeforeAsync(Plan, cancel) is { } before) { Differences = new(PlanDifferences.Between(before, Plan), before, Names); }
        TellsOverdue = await measures.ShowsAsync(OverdueActivitiesMeasure.Name, Reader.Stranger, cancel);
        DecisionIsPublic = await names.IsPublicAsync(Plan.Decision, cancel);
        return Page();
    }
}

internal sealed class WorkPlanModel(NmapDb db, NameBook names, IReleasedMeasures measures) : PublicPlanModel(db, names, measures)
{
    public override PlanScope Scope => PlanScope.WorkPlan;
}

internal sealed class ProgrammeModel(NmapDb db, NameBook names, IReleasedMeasures measures) : PublicPlanModel(db, names, measures)
{
    public override PlanScope Scope => PlanScope.Programme;
}
