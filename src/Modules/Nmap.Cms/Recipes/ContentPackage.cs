using System.Text.Json;
using System.Text.Json.Nodes;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Cms.Recipes;

/// <summary>Writes items as a recipe with one <c>content</c> step, a page of them in memory at a time.</summary>
/// <param name="orchard">For a real Orchard Core site: its envelope only, ours inside a part.</param>
public sealed class ContentPackage(Stream target, bool orchard)
{
    private const int PageSize = 200;

    public async Task<int> WriteAsync(ContentQuery query, CancellationToken cancel)
    {
        await using var writer = new Utf8JsonWriter(target, new JsonWriterOptions { Indented = true, Encoder = Json.Orchard.Encoder });
        writer.WriteStartObject();
        writer.WriteString("name", "NmapContent");
        writer.WriteStartArray("steps");
        writer.WriteStartObject();
        writer.WriteString("name", "content");
        writer.WriteStartArray("data");
        var (count, after) = (0, (string?)null);
        while (await query.AsWritten().LoadAsync(PageSize, after, cancel) is { Count: > 0 } items)
        {
            foreach (var item in items) { RecipeScript.Harmless(orchard ? PackageItem.WriteOrchard(item) : Envelope.Write(item))!.WriteTo(writer, Json.Orchard); }
            (count, after) = (count + items.Count, items[^1].ContentItemId);
            await writer.FlushAsync(cancel);
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        return count;
    }
}

/// <summary>What an import did, or would do.</summary>
public sealed record PackageReport(IReadOnlyList<string> Lines, int Created, int Changed, int Skipped, int Refused);

/// <summary>Reads a package. When one item is refused, nothing is stored.</summary>
public sealed class ContentPackageReader(ContentStore store, ContentTypes types, ISite site)
{
    public async Task<PackageReport> ReadAsync(string file, bool dryRun, CancellationToken cancel)
    {
        var items = Items(await File.ReadAllTextAsync(file, cancel), new RecipeFolder(Path.GetDirectoryName(Path.GetFullPath(file))!));
        var report = await RunAsync(items, preview: true, cancel);
        return dryRun || report.Refused > 0 ? report : await RunAsync(items, preview: false, cancel);
    }

    private async Task<PackageReport> RunAsync(IReadOnlyList<JsonObject> items, bool preview, CancellationToken cancel)
    {
        var lines = new List<string>();
        var counts = new int[4];
        for (var i = 0; i < items.Count; i++)
        {
            try
            {
                var item = PackageItem.Read(items[i], site.Settings.Languages[0]);
                if (types.Find(item.ContentType) is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("There is no content type “{0}”."), "ContentType", item.ContentType); }
                if (!site.Settings.Languages.Contains(item.Culture)) { counts[2]++; lines.Add($"item {i + 1}, Culture: “{item.Culture}” is not a language of this site, skipped"); continue; }
                counts[(int)(preview ? await store.PreviewImportAsync(item, cancel) : await store.ImportAsync(item, Reader.System, cancel))]++;
            }
            catch (Exception e) when (e is FormatException or InvalidOperationException or System.Text.Json.JsonException)
            {
                counts[3]++;
                lines.Add($"item {i + 1}: {e.Message} refused");
            }
            catch (RefusedException refused)
            {
                counts[3]++;
                lines.Add($"item {i + 1}, {refused.Field ?? "item"}: {string.Format(System.Globalization.CultureInfo.InvariantCulture, refused.Message, [.. refused.Arguments])} refused");
            }
        }
        return new(lines, counts[0], counts[1], counts[2], counts[3]);
    }

    private static List<JsonObject> Items(string text, RecipeFolder folder)
    {
        var recipe = RecipeRunner.Parse(text);
        var script = new RecipeScript(recipe["variables"] as JsonObject, new Dictionary<string, string>(), folder);
        return [.. (recipe["steps"] as JsonArray ?? []).OfType<JsonObject>().Where(s => string.Equals(Envelope.Text(s, "name"), "content", StringComparison.OrdinalIgnoreCase))
            .SelectMany(s => (s["data"] ?? s["Data"]) as JsonArray ?? []).OfType<JsonObject>().Select(i => (JsonObject)script.Replace(i)!)];
    }
}
