using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Data;
using Nmap.Consultations.Verbs;

namespace Nmap.Consultations.Pages.Workspace.Consultations;

internal sealed class DeclareModel(NmapDb db, DecisionTypes types, Names names, TakePositions positions) : QuestionPage(db, types, names)
{
    [BindProperty] public string? Outcome { get; set; }
    [BindProperty] public string? OutcomeText { get; set; }
    [BindProperty] public string? Decision { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return MayKeep ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => !MayKeep ? NotFound() : await DoAsync(async () =>
    {
        await positions.DeclareAsync(Id, Outcome, OutcomeText, Decision, Reader, cancel);
        Notice(S["The outcome is recorded."]);
        return Redirect($"/workspace/consultations/questions/{Id}");
    });
}
