using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Progress.Pages.Workspace.Obligations;

/// <summary>A form for those who keep obligations and dates, with the document that says so.</summary>
internal abstract class KeepPage : NmapPage
{
    [BindProperty] public string? Document { get; set; }
    [BindProperty] public string? Address { get; set; }
    [BindProperty] public DateOnly? DocumentOn { get; set; }

    protected virtual Permission Needed => ProgressPermissions.Keep;

    /// <summary>Typed in the language of the page.</summary>
    protected static Texts Typed(string? text) => string.IsNullOrWhiteSpace(text) ? Texts.Empty : Texts.Of(Cultures.Current, text.Trim());

    /// <summary>A page that one may not open takes nothing either, and shows nothing beside a refusal.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!Reader.Can(Needed)) { context.Result = Forbid(); }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        try { await LoadAsync(cancel); }
        catch (RefusedException refused) when (refused.Kind == Refusal.NotFound) { return NotFound(); }
        Fill();
        return Page();
    }

    protected virtual void Fill() { }

    protected IActionResult Saved(string address, string? sentence = null)
    {
        Notice(sentence ?? S["Saved."]);
        return Redirect(address);
    }

    protected IActionResult Waiting(ObligationEntry entry)
    {
        Notice(S["Saved. It counts once another person has confirmed it."]);
        return Redirect("/workspace/obligations/entries/" + entry.Id);
    }
}
