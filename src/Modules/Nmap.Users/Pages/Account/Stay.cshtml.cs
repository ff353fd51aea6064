using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Users.SignIn;

namespace Nmap.Users.Pages.Account;

/// <summary>Asked by the script while somebody types or wants to go on. Being asked is what keeps the session open, up to its longest life.</summary>
internal sealed class StayModel(ISite site, IFormats formats) : NmapPage
{
    public IActionResult OnGet() => NotFound();

    public IActionResult OnPost()
        => User.At(Schemes.EndsAt) is { } ends ? new JsonResult(new { seconds = (int)(ends - site.Now).TotalSeconds, at = formats.Time(ends) }) : NotFound();
}
