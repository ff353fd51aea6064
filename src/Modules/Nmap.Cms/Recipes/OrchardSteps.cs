using System.Text.Json.Nodes;

namespace Nmap.Cms.Recipes;

/// <summary>Steps of Orchard Core that this platform knows by name: those it leaves to Orchard, and those it never takes.</summary>
public sealed class OrchardSteps : IRecipeStep
{
    private static readonly string[] LeftToOrchard = ["themes", "recipes", "lucene-index", "lucene-index-reset", "lucene-index-rebuild", "CreateOrUpdateIndexProfile",
        "ResetIndex", "RebuildIndex", "Templates", "AdminTemplates", "Layers", "MediaProfiles", "Placements", "custom-settings", "AdminMenu", "Sitemaps", "Translations",
        "deployment", "UrlRewriting", "FeatureProfiles", "WorkflowType"];

    private static readonly Dictionary<string, string> Never = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Users"] = Phrase.Of("Accounts with their passwords never travel."),
        ["Queries"] = Phrase.Of("Queries written elsewhere are not run here."),
    };

    private OrchardSteps(string name) => Name = name;

    public string Name { get; }

    internal static IEnumerable<OrchardSteps> All { get; } = [.. LeftToOrchard.Concat(Never.Keys).Select(n => new OrchardSteps(n))];

    public Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        context.Report.Notes.Add($"{Name} is Orchard Core's own and was left out");
        return Task.CompletedTask;
    }

    /// <summary>Is it a step that only Orchard Core itself has a use for?</summary>
    public static bool IsLeftOut(string? name) => LeftToOrchard.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Stops a step that is never taken, before anything is changed.</summary>
    /// <exception cref="RefusedException">The reason, in a sentence.</exception>
    public static void Check(string? name, JsonObject step)
    {
        if (name is not null && Never.TryGetValue(name, out var reason)) { throw new RefusedException(Refusal.Invalid, reason, name); }
        if (!string.Equals(name, "WorkflowType", StringComparison.OrdinalIgnoreCase)) { return; }
        var activities = ((step["data"] ?? step["Data"]) as JsonArray ?? []).SelectMany(t => t?["Activities"] as JsonArray ?? []);
        if (activities.Any(a => (string?)a?["Name"] == "ScriptTask")) { throw new RefusedException(Refusal.Invalid, Phrase.Of("A workflow with a ScriptTask holds a script; scripts are not run here."), name); }
    }
}
