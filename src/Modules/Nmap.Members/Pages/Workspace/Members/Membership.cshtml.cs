using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Verbs;

namespace Nmap.Members.Pages.Workspace.Members;

/// <summary>An organisation leaves, is suspended or comes back.</summary>
internal sealed class MembershipModel(NmapDb db, Rolls rolls, ISite site, IFreshFactor factor) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public string? What { get; set; }
    [BindProperty] public DateOnly? Day { get; set; }
    [BindProperty] public DateOnly? Until { get; set; }
    [BindProperty] public string? Reason { get; set; }

    internal string? Name { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        if (Name is null || !Reader.Can(Permissions.Seat)) { return NotFound(); }
        factor.Require(Reader);
        Day = site.Today;
        return Page();
    });

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await rolls.ChangeMembershipAsync(Id, What ?? "", Day ?? site.Today, Until, Reason, Reader, cancel);
        Notice(S["Saved. Rights change when the day begins."]);
        return Redirect($"/workspace/members/{Id}");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
        => Name = (await db.Set<MemberOrganisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == Id, cancel))?.Name.ToString();
}
