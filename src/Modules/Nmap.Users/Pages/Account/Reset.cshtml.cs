using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Web;
using Nmap.Users.Verbs;

namespace Nmap.Users.Pages.Account;

[AllowAnonymous]
internal sealed class ResetModel(Links links, SetPassword set) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty]
    public string? Password { get; set; }

    public bool Works { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (!Works) { Response.StatusCode = StatusCodes.Status404NotFound; }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await links.AccountAsync(Token, LinkKind.Reset, cancel) is null) { return await OnGetAsync(cancel); }
        return await DoAsync(async () =>
        {
            await set.ResetAsync(Token, Password, cancel);
            Notice(S["The password is set. Sign in with it."]);
            return Redirect("/account/sign-in");
        });
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        Works = await links.AccountAsync(Token, LinkKind.Reset, cancel) is not null;
    }
}
