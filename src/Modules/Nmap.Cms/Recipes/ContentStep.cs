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
            var item = Read(json, context);
            if (types.Find(item.ContentType) is null) { context.Report.Notes.Add($"{item.ContentType} is not a type of this platform; “{item.DisplayText}” was left out"); }
            else if (!context.Site.Settings.Languages.Contains(item.Culture)) { context.Report.Count(ImportOutcome.Skipped); }
            else { context.Report.Count(await store.ImportAsync(item, context.By, cancel)); }
        }
    }

    private static ContentItem Read(JsonObject json, RecipeContext context)
    {
        var culture = (string?)json["LocalizationPart"]?["Culture"] ?? Envelope.Text(json, "Culture") ?? context.Site.Settings.Languages[0];
        var published = (bool?)json["Published"] ?? false;
        var draft = Envelope.ReadDraft(json, (string?)json["ContentType"] ?? "", culture);
        draft.Parts.Remove("LocalizationPart");
        draft.Parts.Remove("AutoroutePart");
        var id = Envelope.Text(json, "ContentItemId") ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("An item of the package has no ContentItemId."));
        return new()
        {
            ContentItemId = id,
            ContentItemVersionId = Envelope.Text(json, "ContentItemVersionId") ?? Ids.New(),
            ContentType = draft.ContentType,
            Culture = culture,
            LocalizationSet = (string?)json["LocalizationPart"]?["LocalizationSet"] ?? Envelope.Text(json, "LocalizationSet") ?? id,
            SourceCulture = Envelope.Text(json, "SourceCulture") ?? "",
            DisplayText = Envelope.Text(json, "DisplayText") ?? "",
            State = Envelope.Text(json, "State") ?? (published ? "published" : "draft"),
            Audience = draft.Audience ?? Audience.Public,
            VisibleFrom = draft.VisibleFrom,
            Latest = (bool?)json["Latest"] ?? true,
            Published = published,
            CreatedUtc = Envelope.Instant(json, "CreatedUtc") ?? default,
            ModifiedUtc = Envelope.Instant(json, "ModifiedUtc") ?? default,
            PublishedUtc = Envelope.Instant(json, "PublishedUtc"),
            Owner = Envelope.Text(json, "Owner"),
            Author = Envelope.Text(json, "Author"),
            Parts = draft.Parts,
        };
    }
}
