using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Planning.Data;

namespace Nmap.Planning.Pages.Workspace.Plans;

/// <summary>One version: its activities, what to look at, what members said, and what it changes.</summary>
internal sealed class PlanModel(NmapDb db, NameBook names, ISite site) : PlanPage(db)
{
    [FromQuery] public string? Show { get; set; }

    public KnownNames Names { get; private set; } = null!;
    public IReadOnlyList<Contribution> Contributions { get; private set; } = [];
    public DifferencesShown? Differences { get; private set; }
    public int Waiting => Contributions.Count(c => c.State == ContributionState.Waiting);
    public bool MayContribute => Plan.State == PlanState.Open && Plan.ContributeBy >= site.Today && Reader.Can(PlanningPermissions.Contribute) && Reader.Organisation is not null;
    public bool MayAdopt => Plan.State == PlanState.Open && Reader.Can(PlanningPermissions.Adopt);
    public bool MayWrite => MayKeep && Plan.IsBeingWritten;

    public IReadOnlyList<PlanLine> Lines => [.. Plan.InOrder.Narrow(Show, site.Today)];

    /// <summary>A version that does not run yet has nothing under way.</summary>
    public IEnumerable<SelectListItem> Parts => Plan.State == PlanState.Adopted ? PlanPart.OfActivities.Select(p => new SelectListItem(S[p.Text], p.Code)) : [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Page();
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        Names = await names.ReadAsync(Scope, cancel);
        Contributions = [.. (await Db.Set<Contribution>().AsNoTracking().VisibleTo(Reader).Where(c => c.PlanId == Id).ToListAsync(cancel)).OrderBy(c => c.State).ThenBy(c => c.At)];
        if (await Db.Set<Plan>().AsNoTracking().BeforeAsync(Plan, cancel) is { } before) { Differences = new(PlanDifferences.Between(before, Plan), before, Names); }
    }
}
