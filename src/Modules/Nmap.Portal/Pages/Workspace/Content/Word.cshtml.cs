using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Web;
using Nmap.Media.Contracts;
using Nmap.Portal.Editing;

namespace Nmap.Portal.Pages.Workspace.Content;

/// <summary>Takes the text out of a Word file into the form at the desk. What else was typed there is kept, and nothing is saved yet.</summary>
[RequestFormLimits(ValueLengthLimit = UnsavedText.Longest * 2)]
internal sealed class WordModel(Unsaved unsaved, KeptForms forms, IFileStore files) : NmapPage
{
    private const string Body = "HtmlBodyPart.Html";

    public KeptForm Form { get; private set; } = null!;

    [BindProperty]
    public IFormFile? Word { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
        => await forms.FindAsync(Request.Query, Reader, cancel) is { } form ? Redirect(form.Address) : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await forms.FindAsync(Request.Query, Reader, cancel) is not { } form) { return NotFound(); }
        Form = form;
        ModelState.Clear();
        // First, so that a file that cannot be read costs nobody what they typed.
        if (Request.Form.ContainsKey(Body)) { await unsaved.KeepAsync(form.Subject, Request.Form, Reader, cancel); }
        var answer = await DoAsync(() => TakeAsync(cancel));
        return Request.Headers["X-Kept-By"] == "page" && !ModelState.IsValid
            ? new BadRequestObjectResult(ModelState.SelectMany(e => e.Value!.Errors).First().ErrorMessage) : answer;
    }

    private async Task<IActionResult> TakeAsync(CancellationToken cancel)
    {
        if (Word is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a Word document (.docx)."), "Word"); }
        var text = WordText.Read(await files.CleanAsync(Word, new([FileKind.Docx], 10 * 1024 * 1024, "Word"), cancel), "Word");
        var left = string.Join(' ', text.LeftOut.Select(l => S[l].Value));
        if (Request.Headers["X-Kept-By"] == "page") { return new JsonResult(new { text.Html, Left = left }, Cms.Json.Plain); }
        if (await unsaved.MineAsync(Form.Subject, Reader, cancel) is not { } kept) { return Redirect(Form.Address); }
        var fields = Unsaved.Fields(kept).ToDictionary(f => f.Key, f => f.Value.ToArray());
        (fields[Body], fields["Format"]) = ([text.Html], ["html"]);
        if (text.Title is { } title && fields.GetValueOrDefault("TitlePart.Title")?.FirstOrDefault() is null or "") { fields["TitlePart.Title"] = [title]; }
        await unsaved.KeepAsync(Form.Subject, fields, Reader, cancel);
        Notice($"{S["The text of the file stands in the form. Nothing is saved yet."]} {left}".TrimEnd());
        return Redirect(Form.Bring);
    }
}
