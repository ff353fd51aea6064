using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nmap.Cms.Sites;

namespace Nmap.Localization.Requests;

/// <summary>Remembers the language somebody chose for the pages whose address has none.</summary>
internal static class LanguageCookie
{
    public static string Name(ISite site) => IsSecure(site) ? "__Host-nmap-lang" : "nmap-lang";

    public static void Map(IEndpointRouteBuilder endpoints)
        => endpoints.MapPost("/account/language", Choose).AllowAnonymous().ExcludeFromDescription();

    private static IResult Choose(HttpContext context, ISite site, [FromForm] string culture, [FromForm] string? returnUrl)
    {
        if (!site.Settings.Languages.Contains(culture)) { return TypedResults.BadRequest(); }
        context.Response.Cookies.Append(Name(site), culture, new()
        {
            HttpOnly = true, IsEssential = true, MaxAge = TimeSpan.FromDays(365), Path = "/", SameSite = SameSiteMode.Lax, Secure = IsSecure(site),
        });
        return TypedResults.LocalRedirect(RedirectHttpResult.IsLocalUrl(returnUrl) ? returnUrl! : "/");
    }

    private static bool IsSecure(ISite site) => site.PublicUrl.Scheme == Uri.UriSchemeHttps;
}
