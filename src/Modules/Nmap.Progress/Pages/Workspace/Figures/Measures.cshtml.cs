using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Web;

namespace Nmap.Progress.Pages.Workspace.Figures;

internal sealed class MeasuresModel(NmapDb db, ReleaseMeasure release) : NmapPage
{
    [BindProperty]
    public List<string> Shown { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(ProgressPermissions.Release)) { return Forbid(); }
        Shown = await db.Set<ReleasedMeasure>().Select(m => m.Measure).ToListAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await release.RunAsync(Shown, Reader, cancel);
        Notice(S["Saved. The public pages show it from now on."]);
        return Redirect("/workspace/figures/measures");
    });
}
