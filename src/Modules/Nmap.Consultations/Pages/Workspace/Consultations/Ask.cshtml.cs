using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nmap.Cms.Web;
using Nmap.Consultations.Verbs;

namespace Nmap.Consultations.Pages.Workspace.Consultations;

internal sealed class AskModel(TakePositions positions, DecisionTypes types) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public string? Type { get; set; }
    [BindProperty] public string? Options { get; set; }
    [BindProperty] public DateOnly? ClosesOn { get; set; }
    [BindProperty] public bool Nameless { get; set; }
    [BindProperty] public bool Hidden { get; set; }

    public IReadOnlyList<SelectListItem> Types { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Reader.Can(Permissions.Keep) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => !Reader.Can(Permissions.Keep) ? NotFound() : await DoAsync(async () =>
    {
        var question = await positions.AskAsync(Id, new(Text, Type, Options, ClosesOn, Nameless, Hidden), Reader, cancel);
        Notice(S["Organisations can say where they stand."]);
        return Redirect($"/workspace/consultations/questions/{question.Id}");
    });

    protected override async Task LoadAsync(CancellationToken cancel) => Types = [.. (await types.AllAsync(cancel)).Select(t => new SelectListItem(Words.Of(t, S), t.Code))];
}
