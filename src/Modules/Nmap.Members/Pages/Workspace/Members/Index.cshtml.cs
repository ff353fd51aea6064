using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Members.Pages.Workspace.Members;

internal sealed class IndexModel(Roster roster, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string? Discipline { get; set; }

    internal IReadOnlyList<RosterLine> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.See)) { return NotFound(); }
        var all = await roster.OnAsync(site.Today, cancel);
        Rows = Discipline is { Length: > 0 } wanted ? [.. all.Where(r => r.Organisation.Disciplines.Contains(wanted))] : all;
        return Page();
    }
}
