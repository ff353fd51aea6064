using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Web;

namespace Nmap.Planning.Pages.Workspace.Plans;

/// <summary>Kinds of the forum's own activities: the seven of the model paper, and the country's own.</summary>
internal sealed class KindsModel(ActivityKinds kinds) : NmapPage
{
    public IReadOnlyDictionary<string, string> Kinds { get; private set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(PlanningPermissions.Keep)) { return NotFound(); }
        Kinds = await kinds.OfAsync(PlanScope.Programme, cancel);
        return Page();
    }
}
