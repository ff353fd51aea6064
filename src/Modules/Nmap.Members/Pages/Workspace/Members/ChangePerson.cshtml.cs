using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Cms.Web;
using Nmap.Members.Verbs;

namespace Nmap.Members.Pages.Workspace.Members;

/// <summary>What is known of a person.</summary>
internal sealed class ChangePersonModel(NmapDb db, ISite site, Rolls rolls, IEnumerable<IPlaceNames> places) : NmapPage
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? LatinName { get; set; }
    [BindProperty] public string? Email { get; set; }
    [BindProperty] public string Culture { get; set; } = "";
    [BindProperty] public string? Sex { get; set; }
    [BindProperty] public string? Survivor { get; set; }
    [BindProperty] public string? Area { get; set; }
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";

    internal IReadOnlyList<SelectListItem> Places { get; private set; } = [];
    internal IEnumerable<SelectListItem> YesNo => [new(S["Yes"], "yes"), new(S["No"], "no")];
    internal bool MayRemove => Reader.Can(Permissions.Seat);
    internal IEnumerable<SelectListItem> Languages => site.Settings.Languages.Select(c => new SelectListItem(Cultures.Autonym(c), c));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var person = await db.Set<PersonRow>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id && !p.Purged, cancel);
        if (person is null || !Reader.Can(Permissions.Edit)) { return NotFound(); }
        (Name, LatinName, Email, Culture) = (person.FullName, person.LatinName, person.Email, person.Culture);
        (Sex, Survivor, Area) = (person.Sex ?? "", person.Survivor switch { true => "yes", false => "no", _ => "" }, person.Area ?? "");
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var language = site.Settings.Languages.FirstOrDefault(l => l == Culture) ?? site.Settings.Languages[0];
        await rolls.ChangePersonAsync(Id, p =>
        {
            p.Describe(Name, LatinName, Email, language);
            p.Tell(Sex, Survivor switch { "yes" => true, "no" => false, _ => null }, Area);
        }, Reader, cancel);
        Notice(S["Saved."]);
        return Redirect("/workspace/members/people/" + Id);
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        foreach (var source in places) { Places = [.. Places, .. (await source.NamesAsync(cancel)).Select(p => new SelectListItem(p.Value, p.Key))]; }
    }
}
