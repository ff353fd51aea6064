using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Content;

namespace Nmap.Cms.Web;

/// <summary>A page of the workspace or portal: knows its reader, and shows a refusal at the field it is about with nothing typed lost.</summary>
public abstract class NmapPage : PageModel
{
    public Reader Reader => HttpContext.Reader();

    protected IStringLocalizer S => HttpContext.RequestServices.GetRequiredService<IStringLocalizer>();

    /// <summary>Reads what the page shows around its form; called again when the form is shown a second time.</summary>
    protected virtual Task LoadAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Does the act; a refusal becomes a message at its field.</summary>
    protected async Task<IActionResult> DoAsync(Func<Task<IActionResult>> act)
    {
        if (StepUp.ShownIn(Request) is { } shown && await MistakeInAsync(shown) is { } mistake) { return AskForCode(mistake); }
        try
        {
            if (ModelState.IsValid) { return await OnceAsync(act); }
        }
        catch (SentBeforeException)
        {
            return await SentBeforeAsync();
        }
        catch (RefusedException refused) when (refused.Kind == Refusal.NotFound)
        {
            return NotFound();
        }
        catch (NeedsFactorException)
        {
            return AskForCode(mistake: null);
        }
        catch (InvalidContentException invalid)
        {
            foreach (var (field, message) in invalid.Faults) { ModelState.AddModelError(FieldName(field), S[message]); }
        }
        catch (RefusedException refused)
        {
            await RefusalTrail.LeaveAsync(HttpContext, refused);
            ModelState.AddModelError(FieldName(refused.Field), refused.In(S));
        }
        await LoadAsync(HttpContext.RequestAborted);
        return Page();
    }

    private async Task<IActionResult> OnceAsync(Func<Task<IActionResult>> act)
    {
        if (SentForms.KeyOf(Request) is not { } key) { return await act(); }
        var forms = HttpContext.RequestServices.GetRequiredService<SentForms>();
        if (!await forms.ExpectAsync(key, HttpContext.RequestAborted)) { return await SentBeforeAsync(); }
        IActionResult answer;
        try { answer = await act(); }
        finally { forms.Forget(); }
        if (answer is RedirectResult led) { await forms.LedToAsync(key, led.Url, HttpContext.RequestAborted); }
        return answer;
    }

    private async Task<IActionResult> SentBeforeAsync()
    {
        var led = await HttpContext.RequestServices.GetRequiredService<SentForms>().WhereItLedAsync(SentForms.KeyOf(Request)!, HttpContext.RequestAborted);
        Notice(S["This form arrived twice. It was done once."]);
        return Redirect(led ?? Request.Path);
    }

    private async Task<string?> MistakeInAsync(string shown)
    {
        try
        {
            return await HttpContext.RequestServices.GetRequiredService<IFreshFactor>().ShowAsync(shown, HttpContext.RequestAborted)
                ? null : S["The code is not right. Wait for the next one and try again."].Value;
        }
        catch (RefusedException refused)
        {
            return refused.In(S);
        }
    }

    /// <summary>The same form once more with a box for the code. Files cannot be carried over: then the code comes first.</summary>
    private IActionResult AskForCode(string? mistake)
    {
        var again = Request.Path + Request.QueryString;
        if (!Request.HasFormContentType || Request.Form.Files.Count > 0) { return Redirect("/account/confirm?returnUrl=" + Uri.EscapeDataString(again)); }
        ModelState.Clear();
        if (mistake is not null) { ModelState.AddModelError(StepUp.Field, mistake); }
        return new ViewResult { ViewName = nameof(StepUp), ViewData = new(MetadataProvider, ModelState) { Model = new StepUp(again, StepUp.FieldsOf(Request.Form)) }, TempData = TempData };
    }

    /// <summary>Maps a rule's field name to the form's; by default the same.</summary>
    protected virtual string FieldName(string? field) => field ?? "";

    /// <summary>Refuses a public form whose hidden field was filled: people do not see it, programs that send advertising fill it.</summary>
    protected void RefusePrograms(string field, string? filled)
    {
        if (string.IsNullOrEmpty(filled)) { return; }
        ModelState.Remove(field);
        throw new RefusedException(Refusal.Invalid, Phrase.Of("A hidden field was filled, as programs do. Send the form once more if you are a person."));
    }

    /// <summary>A sentence shown on the next page: what was done and what happens next.</summary>
    protected void Notice(string sentence) => TempData["Notice"] = sentence;

    /// <summary>A sentence shown on the next page: why nothing was done.</summary>
    protected void NoticeUndone(string sentence) => TempData["NoticeUndone"] = sentence;
}
