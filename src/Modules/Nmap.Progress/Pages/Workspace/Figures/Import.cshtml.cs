using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Forms;
using Nmap.Cms.Web;

namespace Nmap.Progress.Pages.Workspace.Figures;

internal sealed class ImportModel(ImportFigures import) : NmapPage
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

    public IActionResult OnGet() => Reader.Can(ProgressPermissions.Import) ? Page() : Forbid();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        using var text = new StringReader(await UploadedText.ReadAsync(Upload, Pasted, nameof(Upload), cancel));
        Rows = await import.TakeAsync(atlas => FiguresFile.Read(text, atlas), new(Upload?.FileName ?? "typed in", Checked, Reader), cancel);
        return Page();
    });
}
