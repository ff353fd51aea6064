using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Media.Contracts;

namespace Nmap.Members.Pages.Workspace.Members;

internal sealed class LogoModel(NmapDb db, Logos logos) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public IFormFile? Picture { get; set; }

    [BindProperty]
    public bool Remove { get; set; }

    public MemberOrganisation Organisation { get; private set; } = null!;
    public KeptFile? Logo { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Edit)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        if (!Remove && Picture is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a PNG or JPEG picture."), "Picture"); }
        await logos.PutAsync(Id, Remove ? null : Picture, Reader, cancel);
        Notice(Remove ? S["The logo is removed."] : S["The logo is shown."]);
        return Redirect($"/workspace/members/{Id}/logo");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Organisation = await db.Set<MemberOrganisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == Id, cancel) ?? throw RefusedException.Missing();
        Logo = await logos.FindAsync(Id, cancel);
    }
}
