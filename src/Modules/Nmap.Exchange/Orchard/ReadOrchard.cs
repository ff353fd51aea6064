using System.Text.Json.Nodes;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Exchange.Contracts;
using Nmap.Exchange.Packages;

namespace Nmap.Exchange.Orchard;

/// <summary>Reads a recipe of Orchard Core: its texts, types and files. Whatever else stands in it is named and left out, or refused.</summary>
internal sealed class ReadOrchard(ImportItems import, ContentTypes types, DefinitionBook book, IEnumerable<ITextFiles> files, ISite site)
{
    public async Task<PackageReport> RunAsync(PackageSource source, ImportWish wish, Reader by, CancellationToken cancel)
    {
        var recipe = RecipeFile.Read(source.OpenRecipe);
        var tried = new Tally();
        CheckSteps(recipe, tried);
        var definitions = await DefinitionsAsync(recipe, tried, cancel);
        var media = new MediaFiles(source, recipe, files.FirstOrDefault());
        media.Check(tried);
        await import.TryAsync(Items(recipe, media, tried), definitions.Where(d => types.Find(d.Name) is null && !d.IsForeign).ToDictionary(d => d.Name, ContentTypes.Imagined), wish, by, tried, cancel);
        foreach (var path in media.NobodyNames) { tried.Say(path, "no text of the package names this file; it was left out"); }
        if (wish.DryRun || tried.Refused > 0) { return tried.Report(); }
        var done = new Tally();
        if (definitions.Count > 0) { await book.PutAsync(definitions, new Act("Definitions.Imported", "ContentDefinition", "definitions", by), cancel); }
        await import.PutAsync(Items(recipe, media, done), wish, by, done, (item, outcome) => KeepFilesAsync(media, item, outcome, cancel), cancel);
        return done.Report() with { Lines = tried.Report().Lines };
    }

    private static void CheckSteps(RecipeFile recipe, Tally tally)
    {
        foreach (var step in recipe.Steps)
        {
            var place = $"line {step.Line}, step {step.Number} “{step.Name}”";
            try
            {
                OrchardSteps.Check(step.Name, step.Json);
                RecipeScript.Outside(recipe.Variables).Replace(step.Json);
                if (!IsTaken(step)) { tally.Say(place, OrchardSteps.IsLeftOut(step.Name) ? "Orchard Core’s own, left out" : "no content, left out; recipe run takes what this platform knows of it"); }
            }
            catch (RefusedException refused) { tally.Refuse(place, refused); }
        }
        foreach (var entry in recipe.Entries(s => !s.Is("content") && !s.Is("media")))
        {
            var name = recipe.Steps.First(s => s.Number == entry.Step).Name;
            try
            {
                OrchardSteps.Check(name, new JsonObject { ["data"] = new JsonArray(entry.Json?.DeepClone()) });
                RecipeScript.Outside(recipe.Variables).Replace(entry.Json);
            }
            catch (RefusedException refused) { tally.Refuse($"line {entry.Line}, {name} {entry.Number}", refused); }
        }
    }

    private static bool IsTaken(RecipeStepHead step) => step.Is("content") || step.Is("media") || step.Is("ContentDefinition") || step.Is("ReplaceContentDefinition") || step.Is("feature");

    private async Task<IReadOnlyList<TypeDefinition>> DefinitionsAsync(RecipeFile recipe, Tally tally, CancellationToken cancel)
    {
        var definitions = new List<TypeDefinition>();
        foreach (var step in recipe.Steps.Where(s => s.Is("ContentDefinition") || s.Is("ReplaceContentDefinition")))
        {
            foreach (var type in (step.Json["ContentTypes"] as JsonArray ?? []).OfType<JsonObject>())
            {
                var place = $"line {step.Line}, step {step.Number} “{step.Name}”";
                try
                {
                    var before = step.Is("ContentDefinition") ? await book.FindAsync((string?)type["Name"] ?? "", cancel) : null;
                    var read = DefinitionJson.Read(type, step.Json["ContentParts"] as JsonArray, types, before, said => tally.Say(place, said));
                    if (before is not null || read.Fields.Count > 0 || types.Find(read.Name) is null || types.IsOwn(read.Name)) { definitions.Add(read); }
                }
                catch (RefusedException refused) { tally.Refuse(place, refused); }
            }
        }
        return definitions;
    }

    private IEnumerable<PackedItem> Items(RecipeFile recipe, MediaFiles media, Tally tally)
    {
        // One evaluator for the whole run: a variable has one value.
        var script = RecipeScript.Outside(recipe.Variables);
        foreach (var entry in recipe.Entries(s => s.Is("content")))
        {
            var place = $"line {entry.Line}, item {entry.Number}";
            yield return new(place, () =>
            {
                var json = script.Replace(entry.Json) as JsonObject ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("It is no content item."));
                var item = PackageItem.Read(json, site.Settings.Languages[0], said => tally.Say(place, said));
                media.Join(item);
                return item;
            });
        }
    }

    private async Task KeepFilesAsync(MediaFiles media, ContentItem item, ImportOutcome outcome, CancellationToken cancel)
    {
        if (outcome == ImportOutcome.Skipped) { return; }
        foreach (var (file, bytes) in media.Of(item)) { await files.First().PutAsync(item, file, bytes, cancel); }
    }
}
