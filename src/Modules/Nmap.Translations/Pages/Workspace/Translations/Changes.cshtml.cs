using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Translations.Verbs;

namespace Nmap.Translations.Pages.Workspace.Translations;

/// <summary>Changes of a source that leave its translations as they are.</summary>
internal sealed class ChangesModel(NmapDb db, Pairs pairs, WaiveChange waive, Stock stock) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Set { get; set; } = "";

    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<Pair> Pairs { get; private set; } = [];

    /// <summary>Each changed piece once, with the languages that are behind in it.</summary>
    public IReadOnlyList<(Piece Piece, IReadOnlyList<string> Languages)> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Waive)) { return Forbid(); }
        await LoadAsync(cancel);
        return Pairs.Count == 0 ? NotFound() : Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var languages = await waive.RunAsync(Set, Chosen, Reason, Reader, cancel);
        await stock.TakeAsync(Set, cancel);
        Notice(S.Plural(languages, "{0} language stays as it is.", "{0} languages stay as they are."));
        return Redirect("/workspace/translations");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        Pairs = await pairs.OfAsync(Set, Reader, cancel);
        Changes = [.. Pairs.SelectMany(p => p.Pieces.Where(x => x.State == PieceState.SourceChanged).Select(x => (Piece: x, p.Culture))).GroupBy(x => x.Piece.Id)
            .OrderBy(g => g.First().Piece.Number).Select(g => (g.MaxBy(x => x.Piece.Before?.Length ?? -1).Piece, (IReadOnlyList<string>)[.. g.Select(x => x.Culture)]))];
    }
}
