using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Web;

namespace Nmap.Awareness.Pages.Workspace.Awareness;

/// <summary>Whom campaigns and risk education are for.</summary>
internal sealed class IndexModel(TargetGroups groups) : NmapPage
{
    public IReadOnlyDictionary<string, string> Groups { get; private set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(AwarenessPermissions.NameGroups)) { return NotFound(); }
        Groups = await groups.AllAsync(cancel);
        return Page();
    }
}
