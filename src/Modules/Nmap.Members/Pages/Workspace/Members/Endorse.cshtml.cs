using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Verbs;

namespace Nmap.Members.Pages.Workspace.Members;

/// <summary>What one organisation says to the terms of reference or the composition.</summary>
internal sealed class EndorseModel(NmapDb db, ISite site, AskEndorsement ask) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public string? Answer { get; set; }
    [BindProperty] public string? SignedBy { get; set; }
    [BindProperty] public DateOnly? On { get; set; }
    [BindProperty] public string? Note { get; set; }

    internal string Question { get; private set; } = "";
    internal string Organisation { get; private set; } = "";
    private Endorsement _endorsement = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        (Answer, SignedBy, On, Note) = (_endorsement.Answer, _endorsement.SignedBy, _endorsement.AnsweredOn ?? site.Today, _endorsement.Note);
        return Page();
    });

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await ask.SignAsync(Id, Answer, SignedBy, On ?? site.Today, Note, Reader, cancel);
        Notice(S["Saved."]);
        return Redirect("/workspace/members/record");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        _endorsement = await db.Set<Endorsement>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == Id, cancel) ?? throw RefusedException.Missing();
        if (!AskEndorsement.MayAnswer(_endorsement, Reader)) { throw RefusedException.Missing(); }
        Question = _endorsement.Subject == Endorsement.Terms ? S["Do you endorse the terms of reference?"] : S["Do you endorse the composition of the platform?"];
        Organisation = (await db.Set<MemberOrganisation>().AsNoTracking().SingleAsync(o => o.Id == _endorsement.OrganisationId, cancel)).Name.ToString();
    }
}
