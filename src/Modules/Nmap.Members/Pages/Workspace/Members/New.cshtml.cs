using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Verbs;

namespace Nmap.Members.Pages.Workspace.Members;

internal sealed class NewModel(NmapDb db, Rolls rolls, ISite site) : NmapPage
{
    [BindProperty]
    public OrganisationFields Fields { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Edit)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var organisation = new MemberOrganisation { JoinedOn = site.Today, Code = await FreeCodeAsync(cancel) };
        Fields.Fill(organisation);
        await rolls.SaveOrganisationAsync(organisation, isNew: true, Reader, cancel);
        Notice(S["The organisation is added. Now add who speaks for it."]);
        return Redirect($"/workspace/members/{organisation.Id}");
    });

    private async Task<string> FreeCodeAsync(CancellationToken cancel)
    {
        var code = Slug.From(Fields.Name ?? "");
        return await db.Set<MemberOrganisation>().AnyAsync(o => o.Code == code, cancel) ? $"{code}-{Ids.New()[..4]}" : code;
    }

    protected override string FieldName(string? field) => field is null ? "" : "Fields." + field;

    protected override async Task LoadAsync(CancellationToken cancel)
        => Fields.Constituencies = [.. (await db.Set<Constituency>().AsNoTracking().OrderBy(c => c.Position).ToListAsync(cancel)).Select(c => new SelectListItem(c.Name.ToString(), c.Code))];
}
