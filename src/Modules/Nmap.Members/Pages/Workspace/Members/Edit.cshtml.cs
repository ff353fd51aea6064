using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Verbs;

namespace Nmap.Members.Pages.Workspace.Members;

internal sealed class EditModel(NmapDb db, Rolls rolls, ISite site) : NmapPage
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
        await LookalikesOfAsync(organisation, cancel);
        await rolls.SaveOrganisationAsync(organisation, isNew: false, Reader, cancel);
        Notice(S["Saved."]);
        return Redirect($"/workspace/members/{Id}");
    });

    /// <summary>A new name is checked as that of a new member is.</summary>
    private async Task LookalikesOfAsync(MemberOrganisation organisation, CancellationToken cancel)
    {
        var others = (await db.Set<MemberOrganisation>().AsNoTracking().Where(o => o.Id != organisation.Id).ToListAsync(cancel)).Where(o => o.IsIn(site.Today)).SelectMany(o => o.Name.All.Values).ToList();
        foreach (var name in organisation.Name.All.Values)
        {
            if (name.Length > MemberOrganisation.LongestName) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Shorten the text to {0} characters."), "Name", MemberOrganisation.LongestName); }
            Lookalikes.CheckAlphabets(name, "Name");
            if (others.Contains(name, StringComparer.OrdinalIgnoreCase)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("An organisation with this name is a member already."), "Name"); }
            Lookalikes.CheckAgainst(name, others, "Name");
        }
    }

    private async Task<MemberOrganisation> FindAsync(CancellationToken cancel)
        => await db.Set<MemberOrganisation>().SingleOrDefaultAsync(o => o.Id == Id, cancel) ?? throw RefusedException.Missing();

    protected override string FieldName(string? field) => field is null ? "" : "Fields." + field;

    protected override async Task LoadAsync(CancellationToken cancel)
        => Fields.Constituencies = [.. (await db.Set<Constituency>().AsNoTracking().OrderBy(c => c.Position).ToListAsync(cancel)).Select(c => new SelectListItem(c.Name.ToString(), c.Code))];
}
