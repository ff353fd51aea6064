using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Progress.Data;
using Nmap.Progress.Pages.Workspace.Obligations;
using Nmap.Progress.Verbs;

namespace Nmap.Progress.Pages.Workspace.Figures;

/// <summary>Completion declared, opened again, or residual: typed with its day and document, looked at, then sent for approval.</summary>
internal sealed class EnterCompletionModel(NmapDb db, KeepCompletion keep, ISite site) : KeepPage
{
    [BindProperty] public string? Area { get; set; }
    [BindProperty] public CompletionStep? Step { get; set; }
    [BindProperty] public DateOnly? On { get; set; }
    [BindProperty] public string? Note { get; set; }

    /// <summary><c>check</c>, <c>change</c> or <c>send</c>.</summary>
    [BindProperty] public string Do { get; set; } = "check";
    public Ledger Ledger { get; private set; } = new(Atlas.Empty, []);

    /// <summary>What would be sent; null while it is typed.</summary>
    public Completion? Entered { get; private set; }
    public IEnumerable<SelectListItem> Steps => Enum.GetValues<CompletionStep>().Select(s => new SelectListItem(S[Completion.Label(s)], s.ToString()));
    public IEnumerable<SelectListItem> Areas => Ledger.Atlas.All.OrderBy(a => a.Code, StringComparer.Ordinal).Select(a => new SelectListItem(a.NameIn(Cultures.Current), a.Code));
    public IReadOnlyList<(string Name, string? Text)> Said => [(nameof(Area), Area), (nameof(Step), Step?.ToString()), (nameof(On), Day(On)), (nameof(Note), Note), (nameof(Document), Document), (nameof(Address), Address), (nameof(DocumentOn), Day(DocumentOn))];
    protected override Permission Needed => ProgressPermissions.Import;

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        if (Do == "change") { return Page(); }
        var state = Read();
        if (Do == "send")
        {
            await keep.EnterAsync(state, Reader, cancel);
            Notice(S["It waits for another person’s approval."]);
            return Redirect("/workspace/figures/completion");
        }
        await keep.CheckAsync(state, Reader, cancel);
        Entered = state;
        return Page();
    });

    private Completion Read() => new()
    {
        AreaCode = string.IsNullOrEmpty(Area) ? null : Area,
        Step = Step ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose what happened."), nameof(Step)),
        On = On ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("Write the date."), nameof(On)),
        Note = Typed(Note), Source = Reference.Of(Document, Address, DocumentOn), ById = Reader.PersonId, At = site.Now,
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    protected override async Task LoadAsync(CancellationToken cancel) => Ledger = await db.LedgerOfAsync(FigureKey.Remaining, cancel);
}
