using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Web;

namespace Nmap.Progress.Pages.Workspace.Figures;

internal sealed class ImportModel(ImportFigures import) : NmapPage
{
    private const int Largest = 8 * 1024 * 1024;

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

    public IActionResult OnGet() => Reader.Can(ProgressPermissions.Import) ? Page() : Forbid();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        using var text = new StringReader(await TextAsync(cancel));
        Rows = await import.TakeAsync(atlas => FiguresFile.Read(text, atlas), new(Upload?.FileName ?? "typed in", Checked, Reader), cancel);
        return Page();
    });

    private async Task<string> TextAsync(CancellationToken cancel)
    {
        if (Upload is null)
        {
            return string.IsNullOrWhiteSpace(Pasted) ? throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a file, or paste its text."), nameof(Upload)) : Pasted;
        }
        if (Upload.Length > Largest) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The file is larger than 8 MB. Divide it."), nameof(Upload)); }
        using var bytes = new MemoryStream();
        await Upload.CopyToAsync(bytes, cancel);
        return FiguresFile.TryDecode(bytes.ToArray(), out var text) ? text
            : throw new RefusedException(Refusal.Invalid, Phrase.Of("The file is not UTF-8. In a spreadsheet, save it as “CSV UTF-8”."), nameof(Upload));
    }
}
