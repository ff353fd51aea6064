using System.Text.Json;
using System.Text.Json.Nodes;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Modularity;
using Nmap.Cms.Sites;

namespace Nmap.Cms.Recipes;

/// <summary>Orchard's <c>feature</c>: every module here is always on; unknown ids are noted.</summary>
internal sealed class FeatureStep(ModuleCatalog modules) : IRecipeStep
{
    public string Name => "feature";

    public Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        foreach (var id in context.Rows<string>("enable").Where(id => !modules.Has(id) && !id.StartsWith("OrchardCore.", StringComparison.Ordinal)))
        {
            context.Report.Notes.Add($"feature {id} is not part of this platform");
        }
        return Task.CompletedTask;
    }
}

/// <summary>Orchard's <c>settings</c>: the names we know are taken, the others kept for re-export, secrets left out.</summary>
internal sealed class SettingsStep : IRecipeStep
{
    private static readonly HashSet<string> Secrets = new(["SiteSalt", "SuperUser", "SmtpSettings", "AzureEmailSettings", "name"], StringComparer.OrdinalIgnoreCase);

    public string Name => "settings";

    public bool IsForNewPlatforms => true;

    public Task RunAsync(RecipeContext context, CancellationToken cancel) => context.Site.ChangeAsync(settings =>
    {
        var localization = context.Step["LocalizationSettings"] as JsonObject;
        var languages = localization?["SupportedCultures"]?.AsArray().Select(c => c!.ToString()).ToList();
        var first = (string?)localization?["DefaultCulture"];
        return settings with
        {
            PlatformName = context.Text("SiteName") is { } name ? settings.PlatformName.With(first ?? settings.Languages[0], name) : settings.PlatformName,
            TimeZone = context.Text("TimeZoneId") ?? settings.TimeZone,
            Languages = languages is null ? settings.Languages : [.. languages.OrderByDescending(l => l == first)],
            Foreign = context.Step.Where(p => !Secrets.Contains(p.Key) && p.Key is not ("SiteName" or "TimeZoneId" or "LocalizationSettings"))
                .Select(p => KeyValuePair.Create(p.Key, p.Value.Deserialize<JsonElement>())).Concat(settings.Foreign).DistinctBy(p => p.Key)
                .OrderBy(p => p.Key, StringComparer.Ordinal).ToDictionary(),
        };
    }, context.By, cancel);
}

/// <summary><c>nmap-site</c>: our own settings by name, over what stands.</summary>
internal sealed class SiteStep : IRecipeStep
{
    public string Name => "nmap-site";

    public bool IsForNewPlatforms => true;

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        var before = JsonSerializer.Serialize(context.Site.Settings, Json.Orchard);
        await context.Site.ChangeAsync(settings =>
        {
            var json = (JsonObject)JsonSerializer.SerializeToNode(settings, Json.Orchard)!;
            foreach (var (name, value) in context.Step.Where(p => p.Key != "name")) { json[name] = Listed(name, value); }
            var read = json.Deserialize<SiteSettings>(Json.Orchard)!;
            return read with { Branding = read.Branding.Checked() };
        }, context.By, cancel);
        context.Report.Count(JsonSerializer.Serialize(context.Site.Settings, Json.Orchard) == before ? ImportOutcome.Skipped : ImportOutcome.Changed);
    }

    // A variable is one text: languages then stand in it with commas.
    private static JsonNode? Listed(string name, JsonNode? value) => name is "Languages" or "NativeDigits" && value is not null
        ? new JsonArray([.. (value is JsonArray many ? many.Select(l => $"{l}") : value.ToString().Split(',', StringSplitOptions.TrimEntries)).Select(l => JsonValue.Create(Cultures.Settled(l)))])
        : value?.DeepClone();
}

/// <summary>Orchard's <c>Roles</c>: what each role may do.</summary>
internal sealed class RolesStep(NmapDb db, PermissionBook book) : IRecipeStep
{
    private sealed record Role(string Name, List<string> Permissions, GrantChange PermissionBehavior = GrantChange.Replace);

    public string Name => "Roles";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        foreach (var role in context.Rows<Role>("Roles"))
        {
            if (!Access.Roles.All.Contains(role.Name))
            {
                context.Report.Notes.Add($"role {role.Name} is not a role of this platform");
                continue;
            }
            if (role.Name == Access.Roles.Administrator)
            {
                context.Report.Notes.Add("what the administrator may do is not set by a recipe");
                continue;
            }
            await book.SetAsync(role.Name, role.Permissions, role.PermissionBehavior, cancel);
        }
        if (db.ChangeTracker.HasChanges()) { await db.CommitAsync(new Act("Roles.Changed", "Roles", "roles", context.By), cancel); }
    }
}
