using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Web;
using Nmap.Users.SignIn;
using Nmap.Users.Verbs;

namespace Nmap.Users.Pages.Account;

[AllowAnonymous]
internal sealed class CodeModel(SecondStep second, UserManager<UserAccount> users, CheckCode check, EnterByProvider enter, Sessions sessions) : NmapPage
{
    [BindProperty]
    public string? Code { get; set; }

    public IActionResult OnGet() => second.Read() is null ? Redirect("/account/sign-in") : Page();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (second.Read() is not { } pending || await users.FindByIdAsync(pending.AccountId) is not { } account) { return Redirect("/account/sign-in"); }
        var kind = await check.RunAsync(account, Code, cancel)
            ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("The code is not right. Wait for the next one and try again."), nameof(Code));
        if (pending.From is { } from) { await enter.LinkAsync(account, from, cancel); }
        await sessions.EnterAsync(account, kind, cancel);
        second.End();
        return Redirect(this.Home(pending.ReturnUrl));
    });
}
