using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Forms;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Localization.Po;
using Nmap.Localization.Sentences;

namespace Nmap.Localization.Pages.Admin.Languages;

/// <summary>Takes a translator's file in.</summary>
internal sealed class FileModel(SaySentences say, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true, Name = "language")]
    public string Culture { get; set; } = "";

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public IActionResult OnGet()
        => !Reader.Can(CmsPermissions.ChangeSettings) ? StatusCode(403) : site.Settings.Languages.Contains(Culture) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (Upload is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a PO file."), nameof(Upload)); }
        var text = await UploadedText.ReadAsync(Upload, null, nameof(Upload), cancel);
        PoFile file;
        try { file = PoFile.Parse(text); }
        catch (FormatException broken) { throw new RefusedException(Refusal.Invalid, Phrase.Of("This is no PO file: {0}"), nameof(Upload), broken.Message); }
        var (changed, unknown) = await say.FileAsync(Culture, file, Reader, cancel);
        Notice(S["Taken in: {0} sentences changed; {1} of the file are not in this program.", changed, unknown]);
        return Redirect("/admin/languages/" + Culture);
    });
}
