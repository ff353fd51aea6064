using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nmap.Cms;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Concerns.Verbs;

namespace Nmap.Concerns.Pages.Workspace.Concerns;

/// <summary>What was told by phone, on paper or in person.</summary>
internal sealed class NewModel(RaiseConcern raise, ISite site) : NmapPage
{
    [BindProperty] public string? Way { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public string? Language { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Contact { get; set; }

    public IEnumerable<SelectListItem> Languages => site.Settings.Languages.Select(l => new SelectListItem(Cultures.Autonym(l), l));

    public IActionResult OnGet()
    {
        Language = Cultures.Current;
        return Reader.Can(Permissions.Answer) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
        => !Reader.Can(Permissions.Answer) ? NotFound() : await DoAsync(async () =>
        {
            if (!Enum.TryParse<Way>(Way, out var way)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose how it was told."), nameof(Way)); }
            var receipt = await raise.OnBehalfAsync(new(Text, Language ?? "", way, Name, Contact), Reader, cancel);
            TempData[Receipt.Kept] = receipt.Pack();
            return Redirect("/workspace/concerns/entered");
        });
}
