using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Verbs;

namespace Nmap.Members.Pages.Workspace.Members;

internal sealed class EditModel(NmapDb db, Rolls rolls) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public OrganisationFields Fields { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Edit)) { return NotFound(); }
        Fields = OrganisationFields.Of(await FindAsync(cancel));
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var organisation = await FindAsync(cancel);
        organisation.Advance(Fields.Version);
        Fields.Fill(organisation);
        await rolls.SaveOrganisationAsync(organisation, isNew: false, Reader, cancel);
        Notice(S["Saved."]);
        return Redirect($"/workspace/members/{Id}");
    });

    private async Task<MemberOrganisation> FindAsync(CancellationToken cancel)
        => await db.Set<MemberOrganisation>().SingleOrDefaultAsync(o => o.Id == Id, cancel) ?? throw RefusedException.Missing();

    protected override string FieldName(string? field) => field is null ? "" : "Fields." + field;

    protected override async Task LoadAsync(CancellationToken cancel)
        => Fields.Constituencies = [.. (await db.Set<Constituency>().AsNoTracking().OrderBy(c => c.Position).ToListAsync(cancel)).Select(c => new SelectListItem(c.Name.ToString(), c.Code))];
}
