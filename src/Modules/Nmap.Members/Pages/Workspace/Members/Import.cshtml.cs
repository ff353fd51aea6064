using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Web;
using Nmap.Members.Verbs;

namespace Nmap.Members.Pages.Workspace.Members;

/// <summary>Organisations and representatives from a file; checked first, stored only when every row is right.</summary>
internal sealed class ImportModel(ImportMembers import, IFreshFactor factor) : NmapPage
{
    private const int Largest = 8 * 1024 * 1024;

    [BindProperty] public IFormFile? Upload { get; set; }
    [BindProperty] public string? Pasted { get; set; }

    /// <summary>"check" only says what would happen.</summary>
    [BindProperty] public string? Do { get; set; }

    internal MembersReport? Report { get; private set; }

    // A file cannot be carried over, so the code comes first.
    public Task<IActionResult> OnGetAsync() => DoAsync(() =>
    {
        if (!Reader.Can(Permissions.Edit)) { return Task.FromResult<IActionResult>(NotFound()); }
        factor.Require(Reader);
        return Task.FromResult<IActionResult>(Page());
    });

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        using var text = new StringReader(await TextAsync(cancel));
        Report = await import.RunAsync(text, Do == "check", Reader, cancel);
        if (Report.Faults.Count > 0 || Do == "check") { return Page(); }
        Notice(S["Added: {0} organisations, {1} people. Known already: {2} rows.", Report.Organisations, Report.People, Report.Known]);
        return Redirect("/workspace/members");
    });

    private async Task<string> TextAsync(CancellationToken cancel)
    {
        if (Upload is null) { return string.IsNullOrWhiteSpace(Pasted) ? throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a file, or paste its text."), nameof(Upload)) : Pasted; }
        if (Upload.Length > Largest) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The file is larger than 8 MB. Divide it."), nameof(Upload)); }
        using var bytes = new MemoryStream();
        await Upload.CopyToAsync(bytes, cancel);
        try { return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.ToArray()); }
        catch (DecoderFallbackException) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The file is not UTF-8. In a spreadsheet, save it as “CSV UTF-8”."), nameof(Upload)); }
    }
}
