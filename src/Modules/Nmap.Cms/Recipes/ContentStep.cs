using System.Text.Json.Nodes;
using Nmap.Cms.Content;

namespace Nmap.Cms.Recipes;

/// <summary>Orchard's <c>content</c>: items as they are, by version id.</summary>
internal sealed class ContentStep(ContentStore store, ContentTypes types) : IRecipeStep
{
    public string Name => "content";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        var data = (context.Step["data"] ?? context.Step["Data"]) as JsonArray ?? [];
        foreach (var json in data.OfType<JsonObject>())
        {
            var item = PackageItem.Read(json, context.Site.Settings.Languages[0], context.Report.Notes.Add);
            if (types.Find(item.ContentType) is null) { context.Report.Notes.Add($"{item.ContentType} is not a type of this platform; “{item.DisplayText}” was left out"); }
            else if (!context.Site.Settings.Languages.Contains(item.Culture)) { context.Report.Count(ImportOutcome.Skipped); }
            else { context.Report.Count(await store.ImportAsync(item, context.By, cancel)); }
        }
    }
}
