using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Data;
using Nmap.Planning.Verbs;

namespace Nmap.Planning.Pages.Workspace.Plans;

/// <summary>Opens a draft for contributions until a day.</summary>
internal sealed class OpenModel(NmapDb db, KeepPlans keep) : PlanPage(db)
{
    [BindProperty] public DateOnly? ContributeBy { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!MayKeep) { return NotFound(); }
        await LoadAsync(cancel);
        Revision = Plan.Revision;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        await keep.OpenAsync(Id, ContributeBy, Revision, Reader, cancel);
        Notice(S["Members read the draft now and contribute to it."]);
        return Redirect(Address);
    });
}
