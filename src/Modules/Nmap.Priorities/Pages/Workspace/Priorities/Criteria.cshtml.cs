using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Web;
using Nmap.Priorities.Ranking;

namespace Nmap.Priorities.Pages.Workspace.Priorities;

/// <summary>What speaks for a priority in this country.</summary>
internal sealed class CriteriaModel(PriorityShelf shelf) : NmapPage
{
    public IReadOnlyList<(PriorityCriterion Criterion, string Name)> Criteria { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(PriorityPermissions.Rank)) { return NotFound(); }
        Criteria = await shelf.CriteriaAsync(true, cancel);
        return Page();
    }
}
