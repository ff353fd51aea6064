using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Nmap.Cms;
using Nmap.Cms.Web;
using Nmap.Users.SignIn;
using Nmap.Users.SignIn.Providers;

namespace Nmap.Users.Pages.Account;

[AllowAnonymous, EnableRateLimiting(Limits.SignIn)]
internal sealed class SignInModel(CheckPassword check, SecondStep second, DemoPeople demo, ProviderList providers) : NmapPage
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>A form was sent after the session had ended.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Unsaved { get; set; }

    /// <summary>It was, and what it held is kept.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Kept { get; set; }

    public bool Demo => demo.Exist;
    public IReadOnlyList<Provider> Providers => providers.All;
    public string? Return => ReturnUrl is { Length: > 0 } address ? "?returnUrl=" + Uri.EscapeDataString(address) : null;

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Redirect(this.Home(ReturnUrl)) : Page();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (string.IsNullOrWhiteSpace(Email)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter your e-mail address."), nameof(Email)); }
        if (string.IsNullOrEmpty(Password)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter your password."), nameof(Password)); }
        if (Email.Length > 256 || Password.Length > Passwords.PasswordRules.Longest || await check.RunAsync(Email, Password, cancel) is not { } account)
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("The e-mail address or the password is not right. After five wrong tries you must wait, up to 15 minutes."), nameof(Password));
        }
        second.Begin(account.Id, ReturnUrl);
        return Redirect("/account/code");
    });
}
