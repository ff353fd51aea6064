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
    public static string JsonLd(Overview latest, IReadOnlyList<Figure> series, Quotable quoted, QuotedFigures quotes, string description, SiteSettings settings)
    {
        var address = quotes.Absolute(quoted.Address);
        var times = series.Count > 0 ? series : [latest.Figure];
        return JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["@context"] = "https://schema.org", ["@type"] = "Dataset", ["name"] = quoted.Title, ["url"] = address, ["inLanguage"] = quoted.Culture,
            // Search engines leave out what is described in fewer than fifty letters.
            ["description"] = description.Length >= 50 ? description : $"{description} {quoted.Title}. {quoted.Value?.Number}. {quoted.Value?.Below}".Trim(),
            ["creator"] = Organisation(quoted.Author ?? "", quoted.Culture, settings),
            ["publisher"] = Organisation(quotes.Host(quoted.Culture), quoted.Culture, settings),
            ["license"] = address + "#reuse",
            ["dateModified"] = quoted.IssuedOn.ToString("O", CultureInfo.InvariantCulture),
            ["temporalCoverage"] = $"{times.Min(f => f.First):yyyy-MM-dd}/{times.Max(f => f.Last):yyyy-MM-dd}",
            ["spatialCoverage"] = new Dictionary<string, string> { ["@type"] = "Place", ["name"] = settings.Country.ToString() },
            ["isAccessibleForFree"] = true,
            ["distribution"] = new[] { ("csv", "text/csv"), ("json", "application/json") }.Select(f => new Dictionary<string, string>
            {
                ["@type"] = "DataDownload", ["encodingFormat"] = f.Item2, ["contentUrl"] = $"{address}.{f.Item1}{quoted.Query}",
            }),
        }, Json.Plain);
    }

    private static Dictionary<string, string> Organisation(string name, string culture, SiteSettings settings)
        => new() { ["@type"] = name == settings.Authority.In(culture, settings.Languages).Text ? "GovernmentOrganization" : "Organization", ["name"] = name };
}
