using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Data;
using Nmap.Planning.Verbs;

namespace Nmap.Planning.Pages.Workspace.Plans;

/// <summary>A version comes into force by a decision of adopted minutes.</summary>
internal sealed class AdoptModel(NmapDb db, KeepPlans keep, NameBook names) : PlanPage(db)
{
    [BindProperty] public string? Decision { get; set; }

    public IReadOnlyDictionary<string, string> Decisions { get; private set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(PlanningPermissions.Adopt)) { return NotFound(); }
        await LoadAsync(cancel);
        Revision = Plan.Revision;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        await keep.AdoptAsync(Id, Decision, Revision, Reader, cancel);
        Notice(S["The plan is in force. Everybody reads it; the version before stays readable."]);
        return Redirect(Address);
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        Decisions = await names.DecisionsAsync(Reader, cancel);
    }
}
