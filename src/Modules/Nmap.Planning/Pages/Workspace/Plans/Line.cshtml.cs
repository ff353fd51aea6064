using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Planning.Data;
using Nmap.Planning.Verbs;

namespace Nmap.Planning.Pages.Workspace.Plans;

/// <summary>One activity, what is said of it, and what this reader can do with it.</summary>
internal sealed class LineModel(NmapDb db, NameBook names, ISite site) : PlanPage(db)
{
    [BindProperty(SupportsGet = true)] public int Code { get; set; }

    public PlanLine Line { get; private set; } = null!;
    public KnownNames Names { get; private set; } = null!;
    public IReadOnlyList<Contribution> Contributions { get; private set; } = [];
    public IReadOnlyList<Need> Needs { get; private set; } = [];
    public bool MayContribute => Plan.State == PlanState.Open && Plan.ContributeBy >= site.Today && Reader.Can(PlanningPermissions.Contribute) && Reader.Organisation is not null;
    public bool MayReport => Plan.State == PlanState.Adopted && ReportLine.MayReport(Line, Reader);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Line = Plan.Line(Code) ?? throw RefusedException.Missing();
        Names = await names.ReadAsync(Scope, cancel);
        Contributions = [.. (await Db.Set<Contribution>().AsNoTracking().VisibleTo(Reader).Where(c => c.PlanId == Id && c.Line == Code).ToListAsync(cancel)).OrderBy(c => c.At)];
        if (Scope == PlanScope.WorkPlan) { Needs = await Db.Set<Need>().AsNoTracking().VisibleTo(Reader).Where(n => n.Line == Code).OrderBy(n => n.Number).ToListAsync(cancel); }
        return Page();
    }
}
