using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Data;
using Nmap.Members.Verbs;

namespace Nmap.Members.Pages.Workspace.Members;

/// <summary>Passes a seat to another organisation.</summary>
internal sealed class PassOnModel(NmapDb db, ISite site, PassSeatOn passOn, IFreshFactor factor) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public string? Organisation { get; set; }
    [BindProperty] public DateOnly? On { get; set; }
    [BindProperty] public DateOnly? Until { get; set; }
    [BindProperty] public string? Note { get; set; }

    internal string SeatName { get; private set; } = "";
    internal string Holder { get; private set; } = "";
    internal IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (!Reader.Can(Permissions.Seat)) { return NotFound(); }
        factor.Require(Reader);
        await LoadAsync(cancel);
        On = site.Today;
        return Page();
    });

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var handover = await passOn.OrderAsync(Id, Organisation, On ?? site.Today, Until, Note, Reader, cancel);
        Notice(S["The handover is set. Both bodies find its file in their list."]);
        return Redirect("/workspace/members/handovers/" + handover);
    });

    protected override string FieldName(string? field) => field switch { "From" => nameof(On), "To" => nameof(Until), _ => field ?? "" };

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        var seat = await db.Set<Seat>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == Id, cancel) ?? throw RefusedException.Missing();
        var members = await db.Set<MemberOrganisation>().AsNoTracking().On(site.Today).ToListAsync(cancel);
        SeatName = S[SeatWords.Of(seat.Name)];
        Holder = members.Find(o => o.Id == seat.OrganisationId)?.Name.ToString() ?? "";
        Organisations = [.. members.Where(o => !o.IsObserver && o.Id != seat.OrganisationId && (seat.Name != Roles.Lead || o.NationalBody))
            .OrderBy(o => o.Name.ToString(), StringComparer.CurrentCulture).Select(o => new SelectListItem(o.Name.ToString(), o.Id))];
    }
}
