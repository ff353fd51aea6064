using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Data;
using Nmap.Cms.Forms;
using Nmap.Cms.Web;
using Nmap.Progress.Data;

namespace Nmap.Progress.Pages.Workspace.Figures;

/// <summary>A figures file, as a file or pasted: checked, or brought in.</summary>
internal sealed class ImportModel(NmapDb db, ImportFigures import) : NmapPage
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? Pasted { get; set; }

    /// <summary>"check" only says what would happen.</summary>
    [BindProperty]
    public string? Do { get; set; }

    public IReadOnlyList<RowOutcome>? Rows { get; private set; }
    public bool Refused => Rows?.Any(r => r.Refusal is not null) == true;
    public bool Checked => Do == "check";

    /// <summary>There is nothing left to do with what was typed.</summary>
    public bool Stored => Rows is not null && !Checked && !Refused;

    /// <summary>Places that a row can be about.</summary>
    public Atlas Atlas { get; private set; } = Atlas.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(ProgressPermissions.Import)) { return Forbid(); }
        await LoadAsync(cancel);
        return Page();
    }

    protected override async Task LoadAsync(CancellationToken cancel) => Atlas = await db.AtlasAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        using var text = new StringReader(await UploadedText.ReadAsync(Upload, Pasted, nameof(Upload), cancel));
        Rows = await import.TakeAsync(atlas => FiguresFile.Read(text, atlas), new(Upload?.FileName ?? "typed in", Checked, Reader), cancel);
        await LoadAsync(cancel);
        return Page();
    });
}
