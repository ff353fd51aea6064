using System.Text.Json.Nodes;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;

namespace Nmap.Cms.Recipes;

/// <summary>Runs recipes in Orchard Core's format. Every step is known and every script replaced before the first change.</summary>
public sealed class RecipeRunner(IEnumerable<IRecipeStep> steps, ISite site)
{
    /// <param name="overrides">Variables given on the command line; they win over the file's.</param>
    /// <param name="progress">Told the name of each step before it runs.</param>
    public async Task<RecipeReport> RunAsync(string file, Reader by, IReadOnlyDictionary<string, string>? overrides = null, IProgress<string>? progress = null, CancellationToken cancel = default)
    {
        var folder = new RecipeFolder(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var recipe = Parse(await File.ReadAllTextAsync(file, cancel));
        var known = Read(recipe, folder, overrides ?? new Dictionary<string, string>());
        var report = new RecipeReport();
        var isSettled = !site.Settings.Country.IsEmpty && recipe["issetuprecipe"]?.GetValueKind() == System.Text.Json.JsonValueKind.True;
        foreach (var (step, json) in known)
        {
            if (isSettled && step.IsForNewPlatforms)
            {
                report.Notes.Add($"{step.Name} is left as it stands: this recipe sets up new platforms, and this one has its settings, at /admin/settings");
                continue;
            }
            progress?.Report(step.Name);
            try { await step.RunAsync(new RecipeContext(json, folder, by, report, site), cancel); }
            catch (Exception e) when (e is System.Text.Json.JsonException or FormatException)
            {
                throw new RefusedException(Refusal.Invalid, Phrase.Of("The step “{0}” holds a value that cannot be read: {1} The steps before it stay."), null, step.Name, e is System.Text.Json.JsonException broken ? Json.Why(broken) : e.Message);
            }
        }
        return report;
    }

    private List<(IRecipeStep Step, JsonObject Json)> Read(JsonObject recipe, RecipeFolder folder, IReadOnlyDictionary<string, string> overrides)
    {
        if (recipe.Keys().ToList() is var keys && keys.IndexOf("variables") is var v && keys.IndexOf("steps") is var s && v > s && s >= 0)
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("In the recipe, “variables” must stand before “steps”."));
        }
        var variables = recipe["variables"] as JsonObject ?? [];
        foreach (var (name, value) in overrides) { variables[name] = value; }
        var script = new RecipeScript(variables, new Dictionary<string, string> { ["SiteName"] = site.Settings.PlatformName.In(site.Settings.Languages[0]).Text, ["SiteTimeZone"] = site.Settings.TimeZone }, folder);
        var list = recipe["steps"] as JsonArray ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("The recipe has no “steps”."));
        return [.. list.Select((node, i) => Step(node as JsonObject, i + 1, script))];
    }

    private (IRecipeStep, JsonObject) Step(JsonObject? json, int number, RecipeScript script)
    {
        var name = json is null ? null : Content.Envelope.Text(json, "name");
        var step = steps.FirstOrDefault(x => string.Equals(x.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("Step {0} of the recipe is “{1}”, which no module knows. Nothing was changed."), null, number, name ?? "?");
        try
        {
            OrchardSteps.Check(name, json!);
            return (step, (JsonObject)script.Replace(json)!);
        }
        catch (RefusedException e) { throw new RefusedException(e.Kind, Phrase.Of("Step {0} of the recipe, “{1}”: {2} Nothing was changed."), null, number, name!, string.Format(System.Globalization.CultureInfo.InvariantCulture, e.Message, [.. e.Arguments])); }
    }

    public static JsonObject Parse(string text)
    {
        try { return JsonNode.Parse(text.TrimStart('\uFEFF'), null, Json.Lenient) as JsonObject ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("The recipe is not a JSON object.")); }
        catch (System.Text.Json.JsonException e)
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("The recipe is not valid JSON, line {0}: {1}"), null, (e.LineNumber ?? 0) + 1, Json.Why(e));
        }
    }
}

internal static class JsonObjectKeys
{
    public static IEnumerable<string> Keys(this JsonObject json) => json.Select(p => p.Key);
}
