using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Planning.Data;

namespace Nmap.Planning.Pages.Workspace.Plans;

/// <summary>The versions of a plan, the newest first.</summary>
internal sealed class IndexModel(NmapDb db) : NmapPage
{
    [BindProperty(Name = "plan", SupportsGet = true)] public string Path { get; set; } = Paths.WorkPlan;

    public IReadOnlyList<Plan> Versions { get; private set; } = [];
    public bool MayBegin => Reader.Can(PlanningPermissions.Keep) && !Versions.Any(v => v.IsBeingWritten);
    public bool MayKeep => Reader.Can(PlanningPermissions.Keep);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var scope = Paths.Scope(Path);
        Versions = await db.Set<Plan>().AsNoTracking().VisibleTo(Reader).Include(p => p.Lines).Where(p => p.Scope == scope).OrderByDescending(p => p.Number).ToListAsync(cancel);
        return Page();
    }
}
