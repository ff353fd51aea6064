using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Web;
using Nmap.Users.SignIn.Providers;

namespace Nmap.Users.Pages.Account.Providers;

/// <summary>A link and not a form: the browser would not let a form lead to another site.</summary>
[AllowAnonymous]
internal sealed class StartModel(ProviderList providers, ProviderDoor door) : NmapPage
{
    public Provider Provider { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string key, string? returnUrl, CancellationToken cancel)
    {
        if (providers.Find(key) is not { } provider) { return NotFound(); }
        if (User.Identity?.IsAuthenticated == true) { return Redirect(this.Home(returnUrl)); }
        Response.Headers.CacheControl = "no-store";
        Provider = provider;
        if (await door.AnswersAsync(provider, cancel)) { return Challenge(ProviderDoor.Send(provider, this.Home(returnUrl)), ProviderDoor.Scheme); }
        Response.StatusCode = ProviderTrouble.StatusOf(ProviderProblem.Away);
        return Page();
    }
}
