using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Concerns.Verbs;

namespace Nmap.Concerns.Pages.Act.Concerns;

/// <summary>The public form. It never looks who is signed in.</summary>
[EnableRateLimiting(Limits.Raising)]
internal sealed class RaiseModel(NmapDb db, RaiseConcern raise, ISite site) : NmapPage
{
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public IFormFile? Recording { get; set; }
    [BindProperty] public string? Language { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Contact { get; set; }

    /// <summary>People do not see this field; programs that send advertising fill it.</summary>
    [BindProperty] public string? Website { get; set; }

    public int Raised { get; private set; }
    public int Answered { get; private set; }
    public IEnumerable<SelectListItem> Languages => site.Settings.Languages.Select(l => new SelectListItem(Cultures.Autonym(l), l));

    public Task OnGetAsync(CancellationToken cancel)
    {
        Language = Cultures.Current;
        return LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var result = await SendAsync(cancel);
        // A browser keeps what was typed, but not which file was chosen.
        if (result is PageResult && Recording is not null && ModelState[nameof(Recording)]?.Errors.Count is null or 0) { ModelState.AddModelError(nameof(Recording), S["Choose the recording again."]); }
        return result;
    }

    private Task<IActionResult> SendAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        (var filled, Website) = (Website, null);
        RefusePrograms(nameof(Website), filled);
        var receipt = await raise.FromFormAsync(new(Text, Language ?? Cultures.Current, Way.WebForm, Name, Contact), Recording, cancel);
        TempData[Receipt.Kept] = receipt.Pack();
        return Redirect($"/{Cultures.Current}/concern/received");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Raised = await db.Set<Concern>().CountAsync(cancel);
        Answered = await db.Set<Concern>().CountAsync(c => c.State != ConcernState.Received && c.State != ConcernState.OnAgenda, cancel);
    }
}
