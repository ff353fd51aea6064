using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Users.Verbs;

namespace Nmap.Users.Pages.Admin;

internal sealed class SignInModel(AcceptCodes accept, ISite site) : NmapPage
{
    [BindProperty]
    public bool? Codes { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IActionResult OnGet()
    {
        if (!Reader.Can(Permissions.ChangeSignIn)) { return NotFound(); }
        Codes = site.Settings.OfficersMayUseCodes;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await accept.RunAsync(Codes, Reason, Reader, cancel);
        Notice(Codes == true ? S["Officers may use codes from now on."] : S["Officers need a passkey from now on."]);
        return Redirect("/admin/sign-in");
    });
}
