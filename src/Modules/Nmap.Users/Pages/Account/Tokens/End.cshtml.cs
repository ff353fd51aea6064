using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Web;

namespace Nmap.Users.Pages.Account.Tokens;

internal sealed class EndModel(Verbs.Tokens tokens) : NmapPage
{
    public Task<IActionResult> OnPostAsync(string id, CancellationToken cancel) => DoAsync(async () =>
    {
        await tokens.EndAsync(id, Reader, cancel);
        Notice(S["The token has ended. Programs that hold it are shut out from now on."]);
        return Redirect("/account/tokens");
    });
}
