using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Web;
using Nmap.Members.Contracts;
using Nmap.Users.Verbs;

namespace Nmap.Users.Pages.Admin.Roles;

internal sealed class DecideModel(PermissionBook book, ChangePermissions changes, IForum forum) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public string? Decision { get; set; }

    public PermissionChange Change { get; private set; } = new();
    public string Description => book.All.FirstOrDefault(p => p.Name == Change.Permission)?.Description ?? Change.Permission;
    public string ProposedBy { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        return Page();
    });

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await changes.DecideAsync(Id, Decision == "confirm", Reader, cancel);
        Notice(Decision == "confirm" ? S["Changed. It is in force now."] : S["Declined. The table stays as it is."]);
        return Redirect("/admin/roles");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Change = (await changes.WaitingAsync(cancel)).FirstOrDefault(c => c.Id == Id) ?? throw RefusedException.Missing();
        ProposedBy = (await forum.PersonAsync(Change.ProposedById, cancel))?.Name ?? S["Somebody who has left"];
    }
}
