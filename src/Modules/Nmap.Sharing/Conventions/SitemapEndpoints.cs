using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Sharing.Conventions;

/// <summary><c>/sitemap.xml</c> and <c>/robots.txt</c>.</summary>
internal static class SitemapEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        Open(endpoints.MapMethods("/sitemap.xml", Reading, (Sitemap map, CancellationToken cancel) => AnswerAsync(map, null, cancel)));
        Open(endpoints.MapMethods("/sitemap-{part:int}.xml", Reading, (int part, Sitemap map, CancellationToken cancel) => AnswerAsync(map, part, cancel)));
        Open(endpoints.MapMethods("/robots.txt", Reading, (ISite site) => Results.Text(Robots(site))));
    }

    private static async Task<IResult> AnswerAsync(Sitemap map, int? part, CancellationToken cancel)
        => await map.WriteAsync(part, cancel) is { } xml ? Results.Bytes(xml, "application/xml; charset=utf-8") : Results.NotFound();

    private static string Robots(ISite site) => $"""
        User-agent: *
        Disallow: /workspace
        Disallow: /admin
        Disallow: /account
        Disallow: /act

        Sitemap: {new Uri(site.PublicUrl, "/sitemap.xml").AbsoluteUri}

        """;

    private static void Open(RouteHandlerBuilder endpoint) => endpoint.AllowAnonymous().WithMetadata(new SameForEverybody()).ExcludeFromDescription();
}
