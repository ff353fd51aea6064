using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Progress.Data;
using Nmap.Progress.Pages.Workspace.Obligations;
using Nmap.Progress.Verbs;

namespace Nmap.Progress.Pages.Workspace.Figures;

/// <summary>Completion declared, opened again, or residual, with its day and document.</summary>
internal sealed class CompletionStepModel(NmapDb db, DeclareCompletion declare, ISite site) : KeepPage
{
    [BindProperty] public string? Area { get; set; }
    [BindProperty] public CompletionStep? Step { get; set; }
    [BindProperty] public DateOnly? On { get; set; }
    [BindProperty] public string? Note { get; set; }
    public Atlas Atlas { get; private set; } = Atlas.Empty;
    public IReadOnlyList<Completion> States { get; private set; } = [];
    public IEnumerable<SelectListItem> Steps => Enum.GetValues<CompletionStep>().Select(s => new SelectListItem(S[Completion.Label(s)], s.ToString()));
    public IEnumerable<SelectListItem> Areas => Atlas.All.OrderBy(a => a.Code, StringComparer.Ordinal).Select(a => new SelectListItem(a.NameIn(Cultures.Current), a.Code));
    protected override Nmap.Cms.Access.Permission Needed => ProgressPermissions.Approve;

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (Step is not { } step) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose what happened."), "Step"); }
        if (On is not { } on) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Write the date."), "On"); }
        var state = new Completion { AreaCode = string.IsNullOrEmpty(Area) ? null : Area, Step = step, On = on, Note = Typed(Note), Source = Reference.Of(Document, Address, DocumentOn), ById = Reader.PersonId, At = site.Now };
        await declare.RunAsync(state, Reader, cancel);
        return Saved("/workspace/figures/completion");
    });

    protected override async Task LoadAsync(CancellationToken cancel) => (Atlas, States) = (await db.AtlasAsync(cancel), await db.CompletionsAsync(cancel));
}
