using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Forms;
using Nmap.Cms.Web;
using Nmap.Translations.Verbs;

namespace Nmap.Translations.Pages.Workspace.Translations;

/// <summary>A translator's file comes in as a draft; what cannot be used is told row by row.</summary>
internal sealed class ImportModel(NmapDb db, Pairs pairs, ImportTranslation import, Stock stock, Cms.Content.Desk desk) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Set { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Language { get; set; } = "";

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public bool Machine { get; set; }

    [BindProperty]
    public bool Partly { get; set; }

    public Pair Pair { get; private set; } = null!;
    public Taken? Taken { get; private set; }

    /// <summary>The step by which the draft goes to approval, when it is open.</summary>
    public RouteStep? Next { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        return Page();
    });

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        Pair = await pairs.FindAsync(Set, Language, Reader, cancel);
        if (Upload is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a file."), nameof(Upload)); }
        var file = ImportTranslation.Read(Pair, Upload.FileName, await UploadedText.BytesAsync(Upload, nameof(Upload), cancel));
        var taken = await import.RunAsync(Pair, file, Machine, Partly, Reader, cancel);
        await stock.TakeAsync(Set, cancel);
        await LoadAsync(cancel);
        Next = Pair.Target is null ? null : (await desk.RightsAsync(Pair.Target, Reader, cancel)).Steps.FirstOrDefault(s => s.Name == "submit");
        Taken = taken;
        return Page();
    });

    protected override string FieldName(string? field) => field == "File" ? nameof(Upload) : field ?? "";

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        Pair = await pairs.FindAsync(Set, Language, Reader, cancel);
    }
}
