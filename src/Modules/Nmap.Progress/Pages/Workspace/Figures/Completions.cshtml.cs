using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Progress.Data;

namespace Nmap.Progress.Pages.Workspace.Figures;

/// <summary>What was entered of completion, each with its state; what waits comes first.</summary>
internal sealed class CompletionsModel(NmapDb db) : NmapPage
{
    public Atlas Atlas { get; private set; } = Atlas.Empty;
    public IReadOnlyList<Completion> States { get; private set; } = [];
    public bool MayEnter => Reader.Can(ProgressPermissions.Import);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!MayEnter && !Reader.Can(ProgressPermissions.Approve)) { return Forbid(); }
        Atlas = await db.AtlasAsync(cancel);
        States = [.. (await db.CompletionsAsync(cancel)).Reverse().OrderBy(c => c.State != CompletionState.Waiting)];
        return Page();
    }
}
