using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Web;
using Nmap.Members.Contracts;
using Nmap.Users.SignIn;

namespace Nmap.Users.Pages.Account;

[AllowAnonymous]
internal sealed class CodeModel(SecondStep second, UserManager<UserAccount> users, CheckCode check, IForum forum, Sessions sessions) : NmapPage
{
    [BindProperty]
    public string? Code { get; set; }

    public IActionResult OnGet() => second.Read() is null ? Redirect("/account/sign-in") : Page();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (second.Read() is not { } pending || await users.FindByIdAsync(pending.AccountId) is not { } account) { return Redirect("/account/sign-in"); }
        if (!await check.RunAsync(account, Code, cancel))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("The code is not right. Wait for the next one and try again."), nameof(Code));
        }
        if ((await forum.ReaderAsync(account.PersonId, cancel)).PersonId is null)
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("You do not speak for an organisation or hold a role today. Ask the secretariat."));
        }
        second.End();
        await sessions.BeginAsync(account, demo: false, cancel);
        return Redirect(this.Home(pending.ReturnUrl));
    });
}
