using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Verbs;

namespace Nmap.Members.Pages.Workspace.Members;

/// <summary>What is known of a person.</summary>
internal sealed class ChangePersonModel(NmapDb db, ISite site, Rolls rolls) : NmapPage
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? LatinName { get; set; }
    [BindProperty] public string? Email { get; set; }
    [BindProperty] public string Culture { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";

    internal bool MayRemove => Reader.Can(Permissions.Seat);
    internal IEnumerable<SelectListItem> Languages => site.Settings.Languages.Select(c => new SelectListItem(Cultures.Autonym(c), c));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var person = await db.Set<PersonRow>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id && !p.Purged, cancel);
        if (person is null || !Reader.Can(Permissions.Edit)) { return NotFound(); }
        (Name, LatinName, Email, Culture) = (person.FullName, person.LatinName, person.Email, person.Culture);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await rolls.ChangePersonAsync(Id, Name, LatinName, Email, site.Settings.Languages.Contains(Culture) ? Culture : site.Settings.Languages[0], Reader, cancel);
        Notice(S["Saved."]);
        return Redirect("/workspace/members/people/" + Id);
    });
}
