using System.Text.Json;
using System.Text.Json.Nodes;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Portal.Reading;

/// <summary>Pages as machines read them (schema.org).</summary>
internal static class JsonLd
{
    /// <param name="author">The organisation that tells it; null for the platform.</param>
    public static string Article(ContentView view, ISite site, string? author = null) => Text(new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = view.Type.Name == "News" ? "NewsArticle" : "Article",
        ["headline"] = view.Title,
        ["description"] = view.Type.Summary(view.Item),
        ["inLanguage"] = view.Item.Culture,
        ["datePublished"] = view.Item.PublishedUtc?.UtcDateTime,
        ["dateModified"] = view.Item.ModifiedUtc.UtcDateTime,
        ["url"] = Root(site) + view.Item.Address,
        ["mainEntityOfPage"] = Root(site) + view.Item.Address,
        ["image"] = view.Item is { Published: true } && view.Item.Audience == Audience.Public ? $"{Root(site)}{view.Item.Address}.png" : null,
        ["isAccessibleForFree"] = view.Item.Audience == Audience.Public,
        ["translationOfWork"] = Source(view, site),
        ["author"] = author is null ? Publisher(site) : new JsonObject { ["@type"] = "Organization", ["name"] = author },
        ["publisher"] = Publisher(site),
    });

    public static string Organisation(ISite site)
    {
        var organisation = Publisher(site);
        organisation["@context"] = "https://schema.org";
        return Text(organisation);
    }

    private static JsonObject? Source(ContentView view, ISite site) => view.Item.IsSource || view.Others.FirstOrDefault(o => o.IsSource) is not { } source ? null
        : new JsonObject { ["@type"] = "Article", ["headline"] = source.DisplayText, ["inLanguage"] = source.Culture, ["url"] = Root(site) + source.Address };

    private static JsonObject Publisher(ISite site) => Publisher(site.Settings, Root(site));

    private static JsonObject Publisher(SiteSettings settings, string root) => new()
    {
        ["@type"] = "GovernmentOrganization",
        ["name"] = settings.PlatformName.ToString(),
        ["url"] = root,
        ["email"] = settings.ContactEmail.Length > 0 ? settings.ContactEmail : null,
        ["parentOrganization"] = settings.Authority.IsEmpty ? null : new JsonObject { ["@type"] = "GovernmentOrganization", ["name"] = settings.Authority.ToString() },
    };

    private static string Root(ISite site) => site.PublicUrl.ToString().TrimEnd('/');

    private static string Text(JsonObject json)
    {
        Leave(json);
        return json.ToJsonString(Json.Orchard);
    }

    /// <summary>What is not known is left out, at every depth.</summary>
    private static void Leave(JsonObject json)
    {
        foreach (var name in json.Where(p => p.Value is null).Select(p => p.Key).ToList()) { json.Remove(name); }
        foreach (var inner in json.Select(p => p.Value).OfType<JsonObject>()) { Leave(inner); }
    }
}
