using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Planning.Verbs;

namespace Nmap.Planning.Pages.Workspace.Plans;

/// <summary>Takes an activity out of a version that is being written.</summary>
internal sealed class RemoveModel(NmapDb db, EditLines lines) : PlanPage(db)
{
    [BindProperty(SupportsGet = true)] public int Code { get; set; }

    public PlanLine Line => Plan.Line(Code) ?? throw RefusedException.Missing();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!MayKeep) { return NotFound(); }
        await LoadAsync(cancel);
        Revision = Plan.Revision;
        return Plan.Line(Code) is null ? NotFound() : Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        await lines.RemoveAsync(Id, Code, Revision, Reader, cancel);
        Notice(S["The activity is removed from this version."]);
        return Redirect(Address);
    });
}
