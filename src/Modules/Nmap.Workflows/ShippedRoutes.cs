using System.Text.Json;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Workflows;

/// <summary>The routes that come with the program, used until a country brings its own of the same name.</summary>
internal static class ShippedRoutes
{
    public const string Minutes = "minutes";
    private const string Folder = "Workflows/";

    private static readonly IReadOnlyDictionary<string, Route> Files = Read().ToDictionary(r => r.Name);

    public static IReadOnlyList<string> Names { get; } = [.. Files.Keys.Order(StringComparer.Ordinal)];

    public static Route? Find(string name, SiteSettings settings)
        => Files.GetValueOrDefault(name) is not { } route ? null : name == Minutes ? ByAdoptionRule(route, settings) : route;

    /// <summary>The country chose how minutes are adopted and how long members have to answer.</summary>
    private static Route ByAdoptionRule(Route route, SiteSettings settings) => route with
    {
        Transitions = [.. route.Transitions.Select(step => (step.Name, settings.AdoptionRule) switch
        {
            ("close-corrections", not "no-objection") => step with { AfterDays = settings.CorrectionDays },
            ("adopt", "no-objection") => step with { AfterDays = settings.CorrectionDays },
            ("adopt", "all-leads") => step with { Roles = [], Signatures = [Roles.Lead, Roles.ChampionDonor, Roles.Secretariat] },
            _ => step,
        })],
    };

    private static IEnumerable<Route> Read()
    {
        var assembly = typeof(ShippedRoutes).Assembly;
        foreach (var file in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(file)!;
            yield return JsonSerializer.Deserialize<Route>(stream, Json.Orchard)!;
        }
    }
}
