using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Web;

namespace Nmap.Concerns.Pages.Workspace.Concerns;

/// <summary>Reference, code and date for the person who told the concern, once.</summary>
internal sealed class EnteredModel : NmapPage
{
    public Receipt? Receipt { get; private set; }

    public IActionResult OnGet()
    {
        if (!Reader.Can(Permissions.Answer)) { return NotFound(); }
        Receipt = Receipt.Unpack(TempData[Receipt.Kept] as string);
        return Page();
    }
}
