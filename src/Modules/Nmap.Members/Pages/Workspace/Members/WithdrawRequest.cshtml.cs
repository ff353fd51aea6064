using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Members.Verbs;

namespace Nmap.Members.Pages.Workspace.Members;

/// <summary>An organisation takes its request back, by mail or telephone; the secretariat notes it.</summary>
internal sealed class WithdrawRequestModel(NmapDb db, AskToJoin ask) : NmapPage
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
        await ask.WithdrawAsync(Id, Reader, cancel);
        Notice(S["Withdrawn. Whoever asked is told."]);
        return Redirect("/workspace/members/requests/" + Id);
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Edit)) { throw RefusedException.Missing(); }
        Organisation = await db.Set<JoinRequest>().Where(r => r.Id == Id).Select(r => r.Organisation).SingleOrDefaultAsync(cancel) ?? throw RefusedException.Missing();
    }
}
