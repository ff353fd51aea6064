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
        // Papers saved on the device, and what was typed there, go with the session.
        Response.Headers["Clear-Site-Data"] = "\"storage\"";
        return Redirect("/" + Cultures.Current);
    }
}
