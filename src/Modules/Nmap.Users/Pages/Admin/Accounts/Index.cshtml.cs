using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Web;

namespace Nmap.Users.Pages.Admin.Accounts;

internal sealed class IndexModel(AccountList accounts) : NmapPage
{
    public bool Opens => Reader.Can(Permissions.ManageAccounts);
    public IReadOnlyList<AccountLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.RestoreAccess) && !Opens) { return NotFound(); }
        Lines = await accounts.AllAsync(cancel);
        return Page();
    }
}
