using Microsoft.AspNetCore.Mvc;
using Nmap.Consultations.Verbs;

namespace Nmap.Consultations.Pages.Workspace.Consultations;

/// <summary>An answer that came by letter, by phone or at a meeting.</summary>
internal sealed class EnterModel(AnswerConsultation answer, Names names) : SourcePage(names)
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Text { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Reader.Can(Permissions.Keep) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => !Reader.Can(Permissions.Keep) ? NotFound() : await DoAsync(async () =>
    {
        await answer.OnBehalfAsync(Id, Organisation, Name, Text, Source, Day, Reader, cancel);
        Notice(S["The answer is recorded, with how it came."]);
        return Redirect($"/workspace/consultations/{Id}#answers");
    });

    protected override Task LoadAsync(CancellationToken cancel) => Names.LoadAsync(cancel);
}
