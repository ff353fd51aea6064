using System.Text.Json;
using System.Text.Json.Nodes;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Portal.Reading;

/// <summary>Pages as machines read them (schema.org).</summary>
internal static class JsonLd
{
    public static string Article(ContentView view, ISite site) => Text(new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = view.Type.Name == "News" ? "NewsArticle" : "Article",
        ["headline"] = view.Title,
        ["description"] = view.Type.Summary(view.Item),
        ["inLanguage"] = view.Item.Culture,
        ["datePublished"] = view.Item.PublishedUtc?.UtcDateTime,
        ["dateModified"] = view.Item.ModifiedUtc.UtcDateTime,
        ["url"] = $"{Root(site)}/{view.Item.Culture}/{view.Item.Path}",
        ["isAccessibleForFree"] = view.Item.Audience == Audience.Public,
        ["publisher"] = Publisher(site.Settings),
    });

    public static string Organisation(SiteSettings settings)
    {
        var organisation = Publisher(settings);
        organisation["@context"] = "https://schema.org";
        return Text(organisation);
    }

    private static JsonObject Publisher(SiteSettings settings) => new()
    {
        ["@type"] = "GovernmentOrganization",
        ["name"] = settings.PlatformName.ToString(),
        ["parentOrganization"] = settings.Authority.IsEmpty ? null : new JsonObject { ["@type"] = "GovernmentOrganization", ["name"] = settings.Authority.ToString() },
    };

    private static string Root(ISite site) => site.PublicUrl.ToString().TrimEnd('/');

    private static string Text(JsonObject json)
    {
        foreach (var name in json.Where(p => p.Value is null).Select(p => p.Key).ToList()) { json.Remove(name); }
        return json.ToJsonString(Json.Orchard);
    }
}
