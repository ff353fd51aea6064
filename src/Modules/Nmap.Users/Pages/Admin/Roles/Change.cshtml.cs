using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Web;
using Nmap.Users.Verbs;

namespace Nmap.Users.Pages.Admin.Roles;

internal sealed class ChangeModel(PermissionBook book, ChangePermissions changes) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Permission { get; set; } = "";

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Permission What { get; private set; } = new("", "");
    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        return Page();
    });

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var change = await changes.ProposeAsync(Permission, Role, Reason, Reader, cancel);
        Notice(change.State == PermissionChangeState.Done ? S["Changed. It is in force now."] : S["Proposed. It waits in the list of those who may confirm it."]);
        return Redirect("/admin/roles");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        What = (PermissionChange.MayPropose(Reader) ? book.All.FirstOrDefault(p => p.Name == Permission) : null) ?? throw RefusedException.Missing();
        var table = await book.TableAsync(cancel);
        Choices = [.. Cms.Access.Roles.All.Select(r => new SelectListItem(Words(r, table[r].Contains(What.Name)), r))];
    }

    private string Words(string role, bool has) => has ? S["{0}: take it away", S[DemoPeople.NameOf(role)].Value] : S["{0}: give it", S[DemoPeople.NameOf(role)].Value];
}
