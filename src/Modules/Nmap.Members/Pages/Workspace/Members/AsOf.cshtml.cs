using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Members.Pages.Workspace.Members;

/// <summary>Who was what on a day.</summary>
internal sealed class AsOfModel(Roster roster, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)] public DateOnly? Day { get; set; }

    internal DateOnly Shown => Day ?? site.Today;
    internal IReadOnlyList<RosterLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.See)) { return NotFound(); }
        Lines = await roster.OnAsync(Shown, cancel);
        Day = Shown;
        return Page();
    }
}
