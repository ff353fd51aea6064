using Microsoft.AspNetCore.Mvc.RazorPages;
using Nmap.Cms.Data;
using Nmap.Progress.Data;

namespace Nmap.Progress.Pages.Public.Obligations;

internal sealed class IndexModel(NmapDb db) : PageModel
{
    public IReadOnlyList<Obligation> Obligations { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Obligations = await db.ObligationsAsync(cancel);
}
