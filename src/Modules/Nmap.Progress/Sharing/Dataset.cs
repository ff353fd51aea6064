using System.Globalization;
using System.Text.Json;
using Nmap.Cms;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Progress.Slots;

namespace Nmap.Progress.Sharing;

/// <summary>A figure as search engines for data read it (schema.org Dataset).</summary>
internal static class Dataset
{
    /// <param name="place">Name of the area that the figure is of; null for the country.</param>
    public static string JsonLd(Overview latest, IReadOnlyList<Figure> series, Quotable quoted, QuotedFigures quotes, string description, string? place, SiteSettings settings)
    {
        var (address, page) = (quotes.Absolute(quoted.Address), quotes.Absolute(quoted.Address + quoted.Query));
        var times = series.Count > 0 ? series : [latest.Figure];
        return JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["@context"] = "https://schema.org", ["@type"] = "Dataset", ["name"] = quoted.Title, ["url"] = page, ["inLanguage"] = quoted.Culture,
            // Search engines leave out what is described in fewer than fifty letters.
            ["description"] = description.Length >= 50 ? description : $"{description} {quoted.Title}. {quoted.Value?.Number}. {quoted.Value?.Below}".Trim(),
            ["creator"] = Organisation(quoted.Author ?? "", quoted.Culture, settings),
            ["publisher"] = Organisation(quotes.Host(quoted.Culture), quoted.Culture, settings),
            ["license"] = address + "#reuse",
            ["dateModified"] = quoted.IssuedOn.ToString("O", CultureInfo.InvariantCulture),
            ["temporalCoverage"] = $"{times.Min(f => f.First):yyyy-MM-dd}/{times.Max(f => f.Last):yyyy-MM-dd}",
            ["spatialCoverage"] = Covered(place, settings.Country.In(quoted.Culture, settings.Languages).Text),
            ["isAccessibleForFree"] = true,
            ["distribution"] = new[] { ("csv", "text/csv"), ("json", "application/json") }.Select(f => new Dictionary<string, string>
            {
                ["@type"] = "DataDownload", ["encodingFormat"] = f.Item2, ["contentUrl"] = $"{address}.{f.Item1}{quoted.Query}",
            }),
        }, Json.Plain);
    }

    private static Dictionary<string, object> Covered(string? place, string country)
    {
        var whole = new Dictionary<string, object> { ["@type"] = "Country", ["name"] = country };
        return place is null ? whole : new() { ["@type"] = "AdministrativeArea", ["name"] = place, ["containedInPlace"] = whole };
    }

    private static Dictionary<string, string> Organisation(string name, string culture, SiteSettings settings)
        => new() { ["@type"] = name == settings.Authority.In(culture, settings.Languages).Text ? "GovernmentOrganization" : "Organization", ["name"] = name };
}
