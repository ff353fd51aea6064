using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Web;
using Nmap.Users.SignIn;

namespace Nmap.Users.Pages.Account;

internal sealed class EndSessionModel(Sessions sessions) : NmapPage
{
    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancel)
    {
        if (Reader.AccountId is not { } account) { return NotFound(); }
        await sessions.EndAsync(account, id, cancel);
        Notice(S["The session has ended."]);
        return Redirect("/account");
    }
}
