using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Nmap.Cms.Sites;
using Nmap.Localization.Contracts;

namespace Nmap.Localization.Requests;

/// <summary>Sets the language of a request: the address says it; else the cookie, the account, the browser, the site's first language.</summary>
internal sealed class RequestLanguage(RequestDelegate next, ISite site)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var named = InAddress(context);
        var name = named ?? Chosen(context) ?? Accepted(context) ?? (site.Settings.Languages is [var first, ..] ? first : "en");
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
        CultureInfo.CurrentCulture = LanguageHabits.Of(name).Culture;
        context.Features.Set<IRequestCultureFeature>(new RequestCultureFeature(new(CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture), null));
        context.Response.OnStarting(() => Declare(context.Response, name, isNegotiated: named is null));
        await next(context);
    }

    private string? InAddress(HttpContext context)
    {
        // Programs read the API; its words are English whatever the site speaks.
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)) { return "en"; }
        return Known(context.GetRouteValue("culture") as string) ?? Known(AskedPath(context).Split('/').ElementAtOrDefault(1));
    }

    // The page that says "not found" or "it failed" speaks the language of the address that was asked for.
    private static string AskedPath(HttpContext context)
        => context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
            ?? context.Features.Get<IExceptionHandlerPathFeature>()?.Path
            ?? context.Request.Path.Value
            ?? "";

    private string? Chosen(HttpContext context)
        => Known(context.Request.Cookies[LanguageCookie.Name(site)]) ?? Known(context.User.FindFirst(NmapCultures.Claim)?.Value);

    private string? Accepted(HttpContext context)
        => context.Request.GetTypedHeaders().AcceptLanguage.Where(l => l.Quality is null or > 0).OrderByDescending(l => l.Quality ?? 1)
            .Select(l => Near(l.Value.Value is { } code ? Cultures.Settled(code) : null)).FirstOrDefault(l => l is not null);

    private string? Known(string? culture) => culture is not null && site.Settings.Languages.Contains(culture) ? culture : null;

    /// <summary>The language itself, else a variety of it: who asks for fr-CD reads fr, who asks for fa reads fa-AF.</summary>
    private string? Near(string? wanted)
    {
        var language = wanted?.Split('-')[0];
        return site.Settings.Languages.FirstOrDefault(l => l.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            ?? site.Settings.Languages.FirstOrDefault(l => l.Split('-')[0].Equals(language, StringComparison.OrdinalIgnoreCase));
    }

    private static Task Declare(HttpResponse response, string culture, bool isNegotiated)
    {
        var isPage = response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
        if (isPage) { response.Headers.ContentLanguage = culture; }
        if (isNegotiated && (isPage || response.StatusCode is >= 300 and < 400))
        {
            response.Headers.AppendCommaSeparatedValues(HeaderNames.Vary, HeaderNames.AcceptLanguage, HeaderNames.Cookie);
        }
        return Task.CompletedTask;
    }
}
