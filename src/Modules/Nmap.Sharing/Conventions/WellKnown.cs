using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Sharing.Conventions;

/// <summary>RFC 9116.</summary>
internal static class WellKnown
{
    // Computed each day, so that it never runs out and never promises a year.
    private const int DaysToExpiry = 180;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/.well-known/security.txt", [HttpMethods.Get, HttpMethods.Head], (ISite site)
                => site.Settings.ContactEmail.Length > 0 ? Results.Text(Security(site)) : Results.NotFound())
            .AllowAnonymous().WithMetadata(new SameForEverybody()).ExcludeFromDescription();
    }

    private static string Security(ISite site) => $"""
        Contact: mailto:{site.Settings.ContactEmail}
        Expires: {site.Today.AddDays(DaysToExpiry).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}T00:00:00Z
        Preferred-Languages: {string.Join(", ", site.Settings.Languages)}
        Canonical: {new Uri(site.PublicUrl, "/.well-known/security.txt").AbsoluteUri}

        """;
}
