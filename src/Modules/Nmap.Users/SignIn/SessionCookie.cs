using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Sites;

namespace Nmap.Users.SignIn;

/// <summary>The cookie holds a secret and nothing else; the session behind it is read with every request.</summary>
internal static class SessionCookie
{
    public static void Configure(CookieAuthenticationOptions options, SiteAddress address)
    {
        options.Cookie.Name = Name(address, "nmap-session");
        options.Cookie.SecurePolicy = IsSecure(address) ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.HttpOnly = true;
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = Session.Longest;
        options.SlidingExpiration = false;
        options.Events.OnValidatePrincipal = CheckAsync;
        options.Events.OnRedirectToLogin = AskToSignInAsync;
        options.Events.OnRedirectToAccessDenied = ForbidAsync;
    }

    public static bool IsSecure(SiteAddress address) => address.PublicUrl.Scheme == Uri.UriSchemeHttps;

    public static string Name(SiteAddress address, string name) => IsSecure(address) ? "__Host-" + name : name;

    private static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        var principal = context.Principal?.FindFirstValue(Schemes.SessionSecret) is { } secret ? await sessions.ReadAsync(secret, context.HttpContext.RequestAborted) : null;
        if (principal is not null)
        {
            context.ReplacePrincipal(principal);
            return;
        }
        KeptForms.Note(context.HttpContext, context.Principal?.FindFirstValue(Schemes.SessionSecret));
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Schemes.Session);
    }

    private static async Task AskToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (Schemes.IsApi(context.Request))
        {
            await Problems.UnauthorizedAsync(context.HttpContext);
            return;
        }
        if (await context.HttpContext.RequestServices.GetRequiredService<KeptForms>().KeepAsync(context.HttpContext, context.HttpContext.RequestAborted) is { } kept)
        {
            context.Response.Redirect($"/account/sign-in?returnUrl={Uri.EscapeDataString("/account/kept/" + kept)}&kept=true");
            return;
        }
        context.Response.Redirect("/account/sign-in?returnUrl=" + Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)
            + (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) ? "" : "&unsaved=true"));
    }

    private static Task ForbidAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (Schemes.IsApi(context.Request)) { return Problems.ForbiddenAsync(context.HttpContext); }
        if (context.HttpContext.User.HasClaim(c => c.Type == Schemes.Waits))
        {
            context.Response.Redirect("/account/passkeys");
            return Task.CompletedTask;
        }
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
