using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Progress.Data;

namespace Nmap.Progress.Pages.Workspace.Figures;

/// <summary>One figure by form: typed, then checked (old, new, change, warnings), then sent for approval; or back to the form with everything in it.</summary>
internal sealed class EnterModel(NmapDb db, ImportFigures import, ISite site, Words words) : NmapPage
{
    [BindProperty] public TypedFigure Typed { get; set; } = new();

    /// <summary><c>check</c>, <c>change</c> or <c>send</c>.</summary>
    [BindProperty] public string Do { get; set; } = "change";

    public RowOutcome? Row { get; private set; }
    public Ledger Ledger { get; private set; } = null!;
    public IEnumerable<SelectListItem> Keys => FigureKey.WellKnown.Select(k => k.Key).Union(Ledger.Keys).Select(k => new SelectListItem(words.Label(k), k));
    public IEnumerable<SelectListItem> Areas => Ledger.Atlas.All.OrderBy(a => a.Code, StringComparer.Ordinal).Select(a => new SelectListItem(Said(a), a.Code));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(ProgressPermissions.Import)) { return Forbid(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        if (Do == "change") { return Page(); }
        Typed.Unit ??= UnitOfLast(Typed.Key ?? "");
        Typed.Require(site.Today);
        var rows = await import.TakeAsync(atlas => [FiguresFile.Read(Typed.Cells(), 2, atlas)], new("typed in", Do != "send", Reader), cancel);
        if (rows[0].Refusal is { } refusal) { throw new RefusedException(Refusal.Invalid, refusal.Text, TypedFigure.FieldOf(refusal.Column), [.. refusal.Words.Select(Said)]); }
        if (rows[0].Unchanged) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Exactly this figure is here already."), "Typed.Value"); }
        Row = rows[0];
        if (Do != "send") { return Page(); }
        Notice(S["The figure waits for another person’s approval."]);
        return Redirect("/workspace/figures");
    });

    protected override async Task LoadAsync(CancellationToken cancel) => Ledger = await db.LedgerAsync(cancel);

    private string? UnitOfLast(string key) => (Ledger.Latest(key, Typed.Area) ?? Ledger.Latest(key, null)) is { } last ? last is { Value: { } value, Unit: not Units.Count } ? Units.Shown(value) : last.UnitAsGiven : null;

    /// <summary>What stands now for the same time, or else the last before it.</summary>
    public Figure? Old => Row?.Figure is { } now ? Ledger.Series(now.Key, now.AreaCode, now.Breakdown).LastOrDefault(f => f.Last <= now.Last && f.When.IsAsLongAs(now.When)) : null;

    /// <summary>A figure by its name on the form, not by its name in a file.</summary>
    private string Said(Word word) => word.Say(S, words.Formats) is var said && said == Typed.Key ? words.Label(said) : said;

    private string Said(Area area) => area.ExistsOn(site.Today) ? area.NameIn(Cultures.Current) : S["{0} (no longer exists)", area.NameIn(Cultures.Current)];
}
