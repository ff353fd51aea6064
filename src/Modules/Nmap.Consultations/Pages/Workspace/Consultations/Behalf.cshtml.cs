using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Data;
using Nmap.Consultations.Verbs;

namespace Nmap.Consultations.Pages.Workspace.Consultations;

/// <summary>A position that came by letter, by phone or at a meeting.</summary>
internal sealed class BehalfModel(NmapDb db, DecisionTypes types, Names names, TakePositions positions) : QuestionPage(db, types, names)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return MayKeep ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => !MayKeep ? NotFound() : await DoAsync(async () =>
    {
        await positions.OnBehalfAsync(Id, Organisation, Said, Why, Source, Day, Reader, cancel);
        Notice(S["The position is recorded, with how it came."]);
        return Redirect($"/workspace/consultations/questions/{Id}");
    });
}
