using Microsoft.AspNetCore.Mvc.RazorPages;
using Nmap.Cms.Data;
using Nmap.Progress.Data;

namespace Nmap.Progress.Pages.Public.Obligations;

internal sealed class IndexModel(NmapDb db) : PageModel
{
    public IReadOnlyList<Obligation> Obligations { get; private set; } = [];

    public IReadOnlyList<Treaty> Treaties { get; private set; } = [];
    public IReadOnlyList<Completion> Completions { get; private set; } = [];
    public IReadOnlyList<ActionPlan> Plans { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
        => (Completions, Obligations, Treaties, Plans) = ([.. (await db.PublicCompletionsAsync(cancel)).Where(c => c.AreaCode is null)], await db.ObligationsAsync(cancel), await db.TreatiesAsync(cancel), await db.PlansAsync(cancel));
}
