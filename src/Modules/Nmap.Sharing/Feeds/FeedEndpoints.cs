using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Cms.Web;

namespace Nmap.Sharing.Feeds;

/// <summary>Every list that is a feed, at its own address with <c>.atom</c>, <c>.rss</c>, <c>.json</c> or <c>.csv</c>.</summary>
internal static class FeedEndpoints
{
    private const int Longest = 50, LongestTable = 1000;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var format in (string[])["atom", "rss", "json", "csv"])
        {
            endpoints.MapMethods("/{culture:culture}/{path}." + format, [HttpMethods.Get, HttpMethods.Head],
                    (HttpContext http, string culture, string path, AllFeeds feeds, ISite site, IStringLocalizer S, CancellationToken cancel) => AnswerAsync(http, culture, path, format, feeds, site, S, cancel))
                .AllowAnonymous().WithMetadata(new SameForEverybody()).ExcludeFromDescription();
        }
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, string culture, string path, string format, AllFeeds feeds, ISite site, IStringLocalizer S, CancellationToken cancel)
    {
        if (feeds.Find(path) is not { } source) { return Results.NotFound(); }
        var filters = http.Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString());
        var query = http.Request.QueryString.Value;
        var settings = site.Settings;
        var feed = new Feed($"{S[source.Title]} – {settings.PlatformName}", settings.Authority.IsEmpty ? settings.PlatformName.ToString() : settings.Authority.ToString(), culture, site.PublicUrl,
            new Uri(site.PublicUrl, $"/{culture}/{path}.{format}{query}"), new Uri(site.PublicUrl, $"/{culture}/{path}{query}"),
            await source.EntriesAsync(culture, filters, format == "csv" ? LongestTable : Longest, cancel));
        http.Response.Headers.LastModified = feed.UpdatedAt.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        return format switch
        {
            "atom" => Results.Bytes(SyndicationWriter.Atom(feed), "application/atom+xml; charset=utf-8"),
            "csv" => Results.Bytes(FeedTable.Write(feed, http.Request.Query["excel"] == "1"), "text/csv; charset=utf-8; header=present"),
            "rss" => Results.Bytes(SyndicationWriter.Rss(feed), "application/rss+xml; charset=utf-8"),
            _ => Results.Bytes(JsonFeed.Write(feed), "application/feed+json; charset=utf-8"),
        };
    }
}
