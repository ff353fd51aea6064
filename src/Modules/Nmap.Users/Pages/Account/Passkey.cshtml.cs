using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Nmap.Cms;
using Nmap.Cms.Web;
using Nmap.Users.SignIn;

namespace Nmap.Users.Pages.Account;

[AllowAnonymous, EnableRateLimiting(Limits.SignIn)]
internal sealed class PasskeyModel(Verbs.Passkeys passkeys, Sessions sessions, Mine mine) : NmapPage
{
    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool Waits => mine.Waits;

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var account = await passkeys.CheckAsync(Answer, await mine.AccountAsync(), cancel)
            ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("Your passkey was not accepted. Try again, or sign in with password and code."));
        await sessions.EnterAsync(account, FactorKind.Passkey, cancel);
        return Redirect(this.Home(ReturnUrl));
    });
}
