using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Nmap.Cms.Sites;

namespace Nmap.Portal.Reading;

/// <summary>The country's sheet and emblem. Their addresses carry a fingerprint, so browsers keep them for good and a change is seen at once.</summary>
internal static class LookAddresses
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/look/{mark}.css", [HttpMethods.Get, HttpMethods.Head], (string mark, HttpResponse response, [FromServices] ISite site)
            => Sent(response, site.Settings.Branding.Colours.Count == 0 ? null : LookSheet.Of(site.Settings.Branding), mark == site.Settings.Branding.SheetMark, "text/css; charset=utf-8")).AllowAnonymous().ExcludeFromDescription();
        endpoints.MapMethods("/look/{mark}.svg", [HttpMethods.Get, HttpMethods.Head], (string mark, HttpResponse response, [FromServices] ISite site)
            => Sent(response, site.Settings.Branding.Emblem, mark == site.Settings.Branding.EmblemMark, "image/svg+xml")).AllowAnonymous().ExcludeFromDescription();
    }

    private static IResult Sent(HttpResponse response, string? text, bool current, string type)
    {
        if (string.IsNullOrEmpty(text)) { return Results.NotFound(); }
        // An old page may still ask for what is no longer in force: it gets what is, and does not keep it.
        response.Headers.CacheControl = current ? "public, max-age=31536000, immutable" : "no-cache";
        if (type == "image/svg+xml") { response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox"; }
        return Results.Bytes(Encoding.UTF8.GetBytes(text), type);
    }
}
