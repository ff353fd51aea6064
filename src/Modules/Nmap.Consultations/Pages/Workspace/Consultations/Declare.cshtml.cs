using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Consultations.Verbs;

namespace Nmap.Consultations.Pages.Workspace.Consultations;

internal sealed class DeclareModel(NmapDb db, DecisionTypes types, Names names, TakePositions positions, ISite site) : QuestionPage(db, types, names)
{
    [BindProperty] public string? Outcome { get; set; }
    [BindProperty] public string? OutcomeText { get; set; }
    [BindProperty] public string? Decision { get; set; }

    /// <summary>The time for positions ends with the outcome.</summary>
    [BindProperty] public bool Early { get; set; }

    public bool IsOpen => Question.IsOpen(site.Today);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return MayKeep ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => !MayKeep ? NotFound() : await DoAsync(async () =>
    {
        await positions.DeclareAsync(Id, Outcome, OutcomeText, Decision, Early, Reader, cancel);
        Notice(S["The outcome is recorded."]);
        return Redirect($"/workspace/consultations/questions/{Id}");
    });
}
