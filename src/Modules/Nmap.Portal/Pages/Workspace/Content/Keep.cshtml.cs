using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Web;
using Nmap.Portal.Editing;

namespace Nmap.Portal.Pages.Workspace.Content;

/// <summary>Keeps what is typed at the desk without saving it: by a button, or by the page itself while one types. Shows it again, and forgets it.</summary>
[RequestFormLimits(ValueLengthLimit = UnsavedText.Longest * 2)]
internal sealed class KeepModel(Unsaved unsaved, KeptForms forms) : NmapPage
{
    public KeptForm Form { get; private set; } = null!;
    public UnsavedText? Kept { get; private set; }

    [BindProperty]
    public bool Forget { get; set; }

    /// <summary>Only what somebody wrote in words.</summary>
    public IEnumerable<(string Name, string Value)> Words => Kept is null ? [] : Unsaved.Fields(Kept).Where(f => f.Key.Contains('.', StringComparison.Ordinal) && !f.Key.StartsWith("VisibleFrom", StringComparison.Ordinal))
        .Select(f => (f.Key, f.Value.ToString())).Where(f => f.Item2.Length > 0);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await forms.FindAsync(Request.Query, Reader, cancel) is not { } form) { return NotFound(); }
        Form = form;
        Kept = await unsaved.MineAsync(form.Subject, Reader, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await forms.FindAsync(Request.Query, Reader, cancel) is not { } form) { return NotFound(); }
        Form = form;
        // What cannot be read as a date is kept as it was typed.
        ModelState.Clear();
        var answer = await DoAsync(async () =>
        {
            if (Forget) { await unsaved.ForgetAsync(form.Subject, Reader, cancel); }
            else { await unsaved.KeepAsync(form.Subject, Request.Form, Reader, cancel); }
            if (Request.Headers["X-Kept-By"] == "page") { return new NoContentResult(); }
            Notice(Forget ? S["What was kept is forgotten."] : S["Your text is kept for you alone. It is no part of the draft until you save it."]);
            return Redirect(form.Address);
        });
        return Request.Headers["X-Kept-By"] == "page" && !ModelState.IsValid ? BadRequest() : answer;
    }
}
