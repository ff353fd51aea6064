using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Progress.Data;

namespace Nmap.Progress.Pages.Public.Obligations;

/// <summary>A plan of action. An old one keeps its address and says what replaced it.</summary>
internal sealed class PlanModel(NmapDb db, ISite site) : NmapPage
{
    public PlanRead Read { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        if (await db.PlanAsync(code, site, cancel) is not { } read) { return NotFound(); }
        Read = read;
        return Page();
    }
}
