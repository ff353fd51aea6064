using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Members.Verbs;

namespace Nmap.Members.Pages.Workspace.Members;

/// <summary>Removes for good who asked to join, after saying what that means.</summary>
internal sealed class ForgetRequestModel(NmapDb db, ForgetAsker forget) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";

    internal string Organisation { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        return Page();
    });

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await forget.RunAsync(Id, Reader, cancel);
        Notice(S["Removed. The request stays in the list without a name."]);
        return Redirect("/workspace/members/requests/" + Id);
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Edit)) { throw RefusedException.Missing(); }
        Organisation = await db.Set<JoinRequest>().Where(r => r.Id == Id).Select(r => r.Organisation).SingleOrDefaultAsync(cancel) ?? throw RefusedException.Missing();
    }
}
