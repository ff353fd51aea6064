using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Web;

namespace Nmap.Users.Pages.Account.Passkeys;

internal sealed class RemoveModel(Verbs.Passkeys passkeys) : NmapPage
{
    public Task<IActionResult> OnPostAsync(string id, CancellationToken cancel) => DoAsync(async () =>
    {
        await passkeys.RemoveAsync(id, cancel);
        Notice(S["The passkey is removed."]);
        return Redirect("/account/passkeys");
    });
}
