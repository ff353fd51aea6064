using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Progress.Data;

namespace Nmap.Progress.Pages.Workspace.Obligations;

internal sealed class PlanModel(NmapDb db, ISite site) : NmapPage
{
    public PlanRead Read { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if (!Reader.IsMember && !Reader.Can(ProgressPermissions.Keep)) { return Forbid(); }
        if (await db.PlanAsync(code, site, cancel) is not { } read) { return NotFound(); }
        Read = read;
        return Page();
    }
}
