using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Users.SignIn;

namespace Nmap.Users.Pages.Account;

[AllowAnonymous]
internal sealed class SignOutModel(Sessions sessions) : NmapPage
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await sessions.SignOutAsync(cancel);
        return Redirect("/" + Cultures.Current);
    }
}
