using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Nmap.Users.Pages.Account;

internal static class LocalReturn
{
    /// <summary>Where to go after signing in: never to another site, never back to the door.</summary>
    public static string Home(this PageModel page, string? returnUrl)
        => page.Url.IsLocalUrl(returnUrl) && !returnUrl!.StartsWith("/account/sign", StringComparison.OrdinalIgnoreCase) ? returnUrl : "/workspace";
}
