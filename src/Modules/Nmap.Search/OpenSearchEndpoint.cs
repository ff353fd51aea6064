using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Sites;

namespace Nmap.Search;

/// <summary><c>/{culture}/opensearch.xml</c>: lets a browser offer this site among its search engines.</summary>
internal static class OpenSearchEndpoint
{
    private static readonly XNamespace s_ns = "http://a9.com/-/spec/opensearch/1.1/";

    public static void Map(IEndpointRouteBuilder endpoints)
        => endpoints.MapGet("/{culture:culture}/opensearch.xml", Describe).AllowAnonymous().ExcludeFromDescription();

    private static IResult Describe(string culture, ISite site, IStringLocalizer S)
    {
        var name = site.Settings.PlatformName.In(culture, site.Settings.Languages).Text;
        var address = new Uri(site.PublicUrl, "/" + culture).AbsoluteUri;
        var description = new XDocument(new XElement(s_ns + "OpenSearchDescription",
            new XElement(s_ns + "ShortName", Short(name, 16)),
            new XElement(s_ns + "LongName", Short(name, 48)),
            new XElement(s_ns + "Description", S["Search the texts that the platform has made public."].Value),
            new XElement(s_ns + "InputEncoding", "UTF-8"),
            new XElement(s_ns + "Language", culture),
            new XElement(s_ns + "Url", new XAttribute("type", "text/html"), new XAttribute("template", address + "/search?q={searchTerms}")),
            new XElement(s_ns + "Url", new XAttribute("type", "application/opensearchdescription+xml"), new XAttribute("rel", "self"),
                new XAttribute("template", address + "/opensearch.xml"))));
        return Results.Text("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + description, "application/opensearchdescription+xml; charset=utf-8");
    }

    /// <summary>The format's own limits.</summary>
    private static string Short(string name, int length) => name.Length <= length ? name : name[..(char.IsLowSurrogate(name[length]) ? length - 1 : length)].TrimEnd();
}
