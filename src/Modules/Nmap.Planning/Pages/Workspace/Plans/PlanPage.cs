using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Planning.Data;

namespace Nmap.Planning.Pages.Workspace.Plans;

/// <summary>A page about one version of the work plan or of the forum's own programme.</summary>
internal abstract class PlanPage(NmapDb db) : NmapPage
{
    /// <summary><c>work-plan</c> or <c>programme</c>.</summary>
    [BindProperty(Name = "plan", SupportsGet = true)] public string Path { get; set; } = Paths.WorkPlan;
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public long? Revision { get; set; }

    protected NmapDb Db => db;

    public Plan Plan { get; protected set; } = null!;
    public PlanScope Scope => Paths.Scope(Path);
    public bool MayKeep => Reader.Can(PlanningPermissions.Keep);

    /// <summary>The workspace's address of this plan.</summary>
    public string Home => "/workspace/" + Path;
    public string Address => $"{Home}/{Plan.Id}";

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Plan = await db.Set<Plan>().AsNoTracking().WholeAsync(Id, Reader, cancel);
        if (Plan.Scope != Scope) { throw RefusedException.Missing(); }
    }
}
