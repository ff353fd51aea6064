using System.Text.Json.Nodes;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;

namespace Nmap.Cms.Recipes;

/// <summary>Orchard's <c>ContentDefinition</c>: our own types are compared, extra fields and simple new types applied, the rest kept.</summary>
internal class DefinitionStep(DefinitionBook book, ContentTypes types) : IRecipeStep
{
    public virtual string Name => "ContentDefinition";

    /// <summary>What stands stays where the step does not name it.</summary>
    protected virtual bool Merges => true;

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        var definitions = new List<TypeDefinition>();
        foreach (var type in (context.Step["ContentTypes"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var before = await book.FindAsync((string?)type["Name"] ?? "", cancel);
            var read = DefinitionJson.Read(type, context.Step["ContentParts"] as JsonArray, types, Merges ? before : null, context.Report.Notes.Add);
            // One of ours that is no different leaves nothing behind.
            if (before is not null || read.Fields.Count > 0 || types.Find(read.Name) is null || types.IsOwn(read.Name)) { definitions.Add(read); }
        }
        if (definitions.Count == 0) { return; }
        foreach (var outcome in await book.PutAsync(definitions, new Act("Definitions.Changed", "ContentDefinition", "definitions", context.By), cancel)) { context.Report.Count(outcome); }
    }
}

/// <summary>The same, without what stood before.</summary>
internal sealed class ReplaceDefinitionStep(DefinitionBook book, ContentTypes types) : DefinitionStep(book, types)
{
    public override string Name => "ReplaceContentDefinition";

    protected override bool Merges => false;
}

/// <summary>Takes types of the country's own away, while there is no text of them.</summary>
internal sealed class DeleteDefinitionStep(DefinitionBook book, ContentTypes types) : IRecipeStep
{
    public string Name => "DeleteContentDefinition";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        foreach (var name in context.Rows<string>("ContentTypes"))
        {
            if (await book.FindAsync(name, cancel) is null) { context.Report.Notes.Add(types.Find(name) is null ? $"{name} is not a type of this platform" : $"{name} belongs to a module and stays"); continue; }
            await book.RemoveAsync(name, new Act("Definitions.Removed", "ContentDefinition", name, context.By), cancel);
            context.Report.Count(ImportOutcome.Changed);
        }
    }
}
