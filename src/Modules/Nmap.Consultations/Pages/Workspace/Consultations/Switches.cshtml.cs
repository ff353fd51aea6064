using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Data;
using Nmap.Consultations.Verbs;

namespace Nmap.Consultations.Pages.Workspace.Consultations;

/// <summary>Names and hiding of one question; only drawn closer once somebody took a position.</summary>
internal sealed class SwitchesModel(NmapDb db, DecisionTypes types, Names names, TakePositions positions) : QuestionPage(db, types, names)
{
    [BindProperty] public bool Nameless { get; set; }
    [BindProperty] public bool Hidden { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        (Nameless, Hidden) = (Question.IsNameless, Question.HiddenUntilClosed);
        return MayKeep ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => !MayKeep ? NotFound() : await DoAsync(async () =>
    {
        await positions.TightenAsync(Id, Nameless, Hidden, Reader, cancel);
        Notice(S["The change is saved."]);
        return Redirect($"/workspace/consultations/questions/{Id}");
    });
}
