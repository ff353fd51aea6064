using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Members.Contracts;
using Nmap.Translations.Editing;
using Nmap.Translations.Verbs;

namespace Nmap.Translations.Pages.Workspace.Translations;

/// <summary>A text and its translation beside each other, piece by piece.</summary>
internal sealed class TextModel(NmapDb db, Pairs pairs, SaveTranslation save, Stock stock, TermBook terms, Cms.Content.Desk desk, IRoutes routes, IForum forum) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Set { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Language { get; set; } = "";

    [BindProperty]
    public long? Revision { get; set; }

    public Pair Pair { get; private set; } = null!;
    public IReadOnlyList<EditedPiece> Pieces { get; private set; } = [];
    public DeskRights? Rights { get; private set; }
    public Cms.Content.Route Route { get; private set; } = null!;
    public Plan? Plan { get; private set; }
    public string? Translator { get; private set; }
    public bool Together { get; private set; }
    public bool Stale { get; private set; }

    public bool MayWrite => Rights?.MayWrite ?? Pair.Type.Writers.Any(Reader.Is);

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        return Page();
    });

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        Pair = await pairs.FindAsync(Set, Language, Reader, cancel);
        try { await save.RunAsync(Pair, PieceForm.Read(Pair, Request.Form, S), Revision, Reader, cancel); }
        catch (StaleContentException)
        {
            Stale = true;
            throw;
        }
        await stock.TakeAsync(Set, cancel);
        Notice(S["Saved."]);
        return Redirect(Pair.Address);
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        Pair = await pairs.FindAsync(Set, Language, Reader, cancel);
        await terms.LoadAsync(cancel);
        Rights = Pair.Target is null ? null : await desk.RightsAsync(Pair.Target, Reader, cancel);
        Route = await routes.FindAsync(Pair.Type.Route, cancel);
        Plan = await db.Set<Plan>().AsNoTracking().FirstOrDefaultAsync(p => p.SetId == Set && p.Culture == Language, cancel);
        Translator = Plan?.TranslatorId is { } person ? (await forum.PersonAsync(person, cancel))?.Name : null;
        Together = await db.Set<Outing>().AnyAsync(o => o.SetId == Set && o.Together, cancel);
        Pieces = PieceForm.Of(Pair, terms, Request.HasFormContentType ? Request.Form : null, Stale);
        if (!Request.HasFormContentType || Stale) { Revision = Pair.Target?.Revision; }
    }

    protected override string FieldName(string? field) => field is null ? "" : PieceForm.FieldOf(field);
}
