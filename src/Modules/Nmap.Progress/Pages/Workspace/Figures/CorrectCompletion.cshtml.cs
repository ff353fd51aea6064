using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Progress.Data;
using Nmap.Progress.Pages.Workspace.Obligations;
using Nmap.Progress.Verbs;

namespace Nmap.Progress.Pages.Workspace.Figures;

/// <summary>Another day, note or document for a state of completion; it waits for approval like the first.</summary>
internal sealed class CorrectCompletionModel(NmapDb db, KeepCompletion keep, ISite site) : KeepPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public DateOnly? On { get; set; }
    [BindProperty] public string? Note { get; set; }
    [BindProperty] public string? Reason { get; set; }
    public Completion Old { get; private set; } = null!;
    public Atlas Atlas { get; private set; } = Atlas.Empty;
    protected override Permission Needed => ProgressPermissions.Import;

    protected override void Fill() => (On, Note, Document, Address, DocumentOn) = (Old.On, Old.Note[Cultures.Current], Old.Source?.Document, Old.Source?.Address, Old.Source?.On);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var state = await keep.CorrectAsync(Id, Corrected, Reader, cancel);
        Notice(S["The correction waits for another person’s approval. Until then what is public stays."]);
        return Redirect("/workspace/figures/completion/" + state.Id);
    });

    private Completion Corrected(Completion old) => new()
    {
        AreaCode = old.AreaCode, Step = old.Step,
        On = On ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("Write the date."), nameof(On)),
        Note = old.Note.With(Cultures.Current, Note?.Trim()), Source = Reference.Of(Document, Address, DocumentOn), Reason = Reason?.Trim(),
        SupersedesId = old.State == CompletionState.Approved ? old.Id : old.SupersedesId, ById = Reader.PersonId, At = site.Now,
    };

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Old = await db.Set<Completion>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, cancel) ?? throw RefusedException.Missing();
        Atlas = await db.AtlasAsync(cancel);
    }
}
