using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Web;
using Nmap.Members.Contracts;

namespace Nmap.Members.Pages.Workspace.Members;

/// <summary>Checks of composition and inclusion with dated evidence, never a score.</summary>
internal sealed class CompositionModel(Composition composition) : NmapPage
{
    public IReadOnlyList<CompositionCheck> Checks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.See)) { return NotFound(); }
        Checks = await composition.ChecksAsync(Reader, cancel);
        return Page();
    }
}
