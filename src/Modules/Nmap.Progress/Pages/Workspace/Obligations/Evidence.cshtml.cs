using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Progress.Data;
using Nmap.Progress.Verbs;

namespace Nmap.Progress.Pages.Workspace.Obligations;

/// <summary>What shows that something was done about an action.</summary>
internal sealed class EvidenceModel(NmapDb db, KeepObligations keep, ISite site, Words words) : KeepPage
{
    [BindProperty(SupportsGet = true)] public string Plan { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Number { get; set; } = "";
    [BindProperty] public string? Figure { get; set; }
    [BindProperty] public string? Note { get; set; }
    [BindProperty] public DateOnly? On { get; set; }
    public PlanAction Action { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Figures { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var source = Reference.Of(Document, Address, DocumentOn);
        await keep.ShowAsync(Plan, Number, a => ActionEvidence.Of(a, Figure, Typed(Note), source, On, site.Today), Reader, cancel);
        return Saved($"/workspace/obligations/plans/{Plan}#action-{Number}");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Action = await db.Set<PlanAction>().AsNoTracking().SingleOrDefaultAsync(a => a.Plan == Plan && a.Number == Number, cancel) ?? throw RefusedException.Missing();
        Figures = [.. (await db.LedgerAsync(cancel)).Keys.Select(k => new SelectListItem(words.Label(k), k))];
    }
}
