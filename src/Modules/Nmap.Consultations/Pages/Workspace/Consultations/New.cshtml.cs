using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Consultations.Verbs;

namespace Nmap.Consultations.Pages.Workspace.Consultations;

internal sealed class NewModel(KeepConsultation keep, Names names) : CirclePage(names)
{
    [BindProperty] public string? Language { get; set; }
    [BindProperty] public string? Title { get; set; }
    [BindProperty] public string? Paper { get; set; }
    [BindProperty] public int? Days { get; set; } = 20;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Language = Cultures.Current;
        await LoadAsync(cancel);
        return Reader.Can(Permissions.Keep) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => !Reader.Can(Permissions.Keep) ? NotFound() : await DoAsync(async () =>
    {
        var consultation = await keep.DraftAsync(Language ?? "", Title, Paper, Days, Circle, Reader, cancel);
        Notice(S["The consultation is prepared. Add languages, then open it."]);
        return Redirect($"/workspace/consultations/{consultation.Id}");
    });

    protected override Task LoadAsync(CancellationToken cancel) => Names.LoadAsync(cancel);
}
