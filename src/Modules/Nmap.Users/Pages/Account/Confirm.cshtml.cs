using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Web;
using Nmap.Users.SignIn;

namespace Nmap.Users.Pages.Account;

internal sealed class ConfirmModel(UserManager<UserAccount> users, CheckCode check, Sessions sessions) : NmapPage
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (sessions.CurrentId is null || await users.FindByIdAsync(Reader.AccountId ?? "") is not { } account) { throw RefusedException.Missing(); }
        if (!await check.RunAsync(account, Code, cancel))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("The code is not right. Wait for the next one and try again."), nameof(Code));
        }
        await sessions.ConfirmAsync(cancel);
        Notice(S["Confirmed. You can go on now."]);
        return Redirect(this.Home(ReturnUrl));
    });
}
