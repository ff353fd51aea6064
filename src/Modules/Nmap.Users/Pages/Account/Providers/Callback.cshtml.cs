using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Web;
using Nmap.Users.SignIn;
using Nmap.Users.SignIn.Providers;
using Nmap.Users.Verbs;

namespace Nmap.Users.Pages.Account.Providers;

/// <summary>Where the provider sends people back to. What it answered was checked before; here it is decided who that is.</summary>
[AllowAnonymous]
internal sealed class CallbackModel(ProviderList providers, ProviderDoor door, EnterByProvider enter, SecondStep second, Sessions sessions) : NmapPage
{
    public ProviderTrouble Trouble { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        if (providers.Find(key) is not { } provider) { return NotFound(); }
        Response.Headers.CacheControl = "no-store";
        var answer = await door.ReadAsync(provider);
        if (answer.Person is not { } person) { return Stop(provider, answer.Problem!.Value); }
        if (await enter.FindAsync(provider, person, cancel) is not { } account) { return Stop(provider, ProviderProblem.NotHere); }
        if (!person.TwoFactors)
        {
            second.Begin(account.Id, answer.ReturnUrl, person.Identity);
            return Redirect("/account/code");
        }
        try
        {
            await enter.LinkAsync(account, person.Identity, cancel);
            await sessions.EnterAsync(account, FactorKind.Provider, cancel);
        }
        catch (RefusedException) { return Stop(provider, ProviderProblem.NotHere); }
        return Redirect(this.Home(answer.ReturnUrl));
    }

    private IActionResult Stop(Provider provider, ProviderProblem problem)
    {
        Trouble = new(provider, problem);
        Response.StatusCode = ProviderTrouble.StatusOf(problem);
        return Page();
    }
}
