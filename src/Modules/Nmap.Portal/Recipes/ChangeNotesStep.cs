using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;
using Nmap.Portal.Changes;

namespace Nmap.Portal.Recipes;

/// <summary>
/// <c>nmap-change-notes</c>: texts of content files that were changed in public once. Each gets a new wording in which one phrase takes the place of another,
/// and the line that readers get.
/// </summary>
internal sealed class ChangeNotesStep(NmapDb db, ContentStore store, ContentLibrary library) : IRecipeStep
{
    /// <param name="Set">Name of the set, as in the content file.</param>
    /// <param name="Before">What the text said before; only the earlier wording has it.</param>
    internal sealed record Entry(string Type, string Set, string Culture, string On, string Before, string After, string Line, string? By = null);

    public string Name => "nmap-change-notes";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        foreach (var entry in context.RowsOrFile<Entry>("Changes").Where(e => context.Site.Settings.Languages.Contains(e.Culture)))
        {
            var id = Ids.From($"{entry.Type}/{entry.Set}/{entry.Culture}");
            var version = Ids.From($"{entry.Type}/{entry.Set}/{entry.Culture}/2");
            if (await db.Set<ChangeNote>().AnyAsync(n => n.VersionId == version, cancel) || await library.FindAsync(id, Reader.System, cancel: cancel) is not { Published: true } live) { context.Report.Count(ImportOutcome.Skipped); continue; }
            context.Report.Count(await store.ImportAsync(Changed(live, version, entry, context), context.By, cancel));
            var note = db.Add(new ChangeNote { VersionId = version, ItemId = id }).Entity;
            note.Tell(entry.Line, false, entry.By is { } code ? Ids.From("person/" + code) : null, context.Instant(entry.On));
            await db.CommitAsync(new Act($"{entry.Type}.ChangeTold", entry.Type, id, context.By), cancel);
        }
    }

    private static ContentItem Changed(ContentItem live, string version, Entry entry, RecipeContext context)
    {
        var json = live.Parts.ToJsonString(Json.Orchard);
        var item = new ContentItem
        {
            ContentItemId = live.ContentItemId, ContentItemVersionId = version, ContentType = live.ContentType, Culture = live.Culture, LocalizationSet = live.LocalizationSet, SourceCulture = live.SourceCulture,
            State = live.State, Audience = live.Audience, Latest = true, Published = true, Path = live.Path, CreatedUtc = live.CreatedUtc, ModifiedUtc = context.Instant(entry.On), PublishedUtc = live.PublishedUtc,
            Owner = live.Owner, Author = live.Author,
            Parts = (System.Text.Json.Nodes.JsonObject)System.Text.Json.Nodes.JsonNode.Parse(json.Replace(Quoted(entry.Before), Quoted(entry.After), StringComparison.Ordinal))!,
        };
        return item;
    }

    // As it stands inside a JSON string.
    private static string Quoted(string words) => System.Text.Json.JsonSerializer.Serialize(words, Json.Orchard)[1..^1];
}
