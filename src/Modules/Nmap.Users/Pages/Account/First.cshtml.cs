using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Users.SignIn;
using Nmap.Users.Verbs;

namespace Nmap.Users.Pages.Account;

[AllowAnonymous]
internal sealed class FirstModel(Links links, OpenAccount open, FactorRule rule, UserManager<UserAccount> users, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public IReadOnlyList<string> Codes { get; private set; } = [];
    public bool NeedsPasskey { get; private set; }
    public string? Email { get; private set; }

    /// <summary>Secret of the authenticator in groups of four; null when the link does not work.</summary>
    public string? Key { get; private set; }
    public IHtmlContent? Picture { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Key is null) { Response.StatusCode = StatusCodes.Status404NotFound; }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await links.AccountAsync(Token, LinkKind.First, cancel) is not { } account) { return await OnGetAsync(cancel); }
        return await DoAsync(async () =>
        {
            NeedsPasskey = await rule.AsksForPasskeyAsync(account, cancel);
            Codes = await open.RunAsync(Token, Password, Code, cancel);
            return Page();
        });
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        if (await links.AccountAsync(Token, LinkKind.First, cancel) is not { } account || await users.GetAuthenticatorKeyAsync(account) is not { } key) { return; }
        Email = account.Email;
        Key = string.Join(' ', key.Chunk(4).Select(c => new string(c)));
        Picture = QrPicture.Svg(Otp(site.Settings.PlatformName.ToString(), account.Email!, key), 240, S["Picture to scan with the authenticator app"]);
    }

    /// <summary>What authenticator apps read from the picture.</summary>
    private static string Otp(string issuer, string account, string key)
        => $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={key}&issuer={Uri.EscapeDataString(issuer)}&digits=6&period=30";
}
