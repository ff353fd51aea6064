using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Exchange.Contracts;

namespace Nmap.Exchange.Packages;

/// <summary>Reads a package of another platform of this kind. Every entry is proved before the first text is looked at.</summary>
internal sealed class ReadPackage(ImportItems import, ContentLibrary library, ContentTypes types, DefinitionBook book, IEnumerable<ITextFiles> files, IEnumerable<ITextMedia> media, ISite site, NmapDb db)
{
    public const string Definitions = "definitions.json";
    private const int LargestItem = 32 * 1024 * 1024;

    public static string FilePath(ContentItem item, string file) => $"files/{item.ContentItemId}/{file}";

    public static string MediaPath(string id) => $"media/{id}.json";

    public async Task<PackageReport> RunAsync(ZipArchive zip, ImportWish wish, Reader by, CancellationToken cancel)
    {
        var manifest = await ProvePackage.ManifestAsync(zip, cancel);
        ProvePackage.Entries(zip, manifest, cancel);
        var tried = new Tally();
        var definitions = await DefinitionsAsync(zip, tried, cancel);
        CheckFiles(zip, manifest, tried);
        await CheckMediaAsync(zip, manifest, tried, cancel);
        var known = await KnownAsync(zip, manifest, cancel);
        await import.TryAsync(Items(zip, manifest, known, tried), definitions.Where(d => types.Find(d.Name) is null).ToDictionary(d => d.Name, ContentTypes.Imagined), wish, by, tried, cancel);
        if (wish.DryRun || tried.Refused > 0) { return tried.Report(manifest.Origin); }
        if (definitions.Count > 0) { await book.PutAsync(definitions, new Act("Definitions.Imported", "ContentDefinition", "definitions", by), cancel); }
        var done = new Tally();
        await import.PutAsync(Items(zip, manifest, known, done), wish, by, done, (item, outcome) => KeepFilesAsync(zip, item, outcome, by, cancel), cancel);
        await LeaveTraceAsync(manifest, done.Report(), by, cancel);
        return done.Report(manifest.Origin) with { Lines = tried.Report().Lines };
    }

    private async Task<IReadOnlyList<TypeDefinition>> DefinitionsAsync(ZipArchive zip, Tally tally, CancellationToken cancel)
    {
        if (zip.GetEntry(Definitions) is not { } entry) { return []; }
        var step = Read(entry);
        var read = new List<TypeDefinition>();
        foreach (var type in (step["ContentTypes"] as JsonArray ?? []).OfType<JsonObject>())
        {
            read.Add(DefinitionJson.Read(type, step["ContentParts"] as JsonArray, types, await book.FindAsync((string?)type["Name"] ?? "", cancel), said => tally.Say(Definitions, said)));
        }
        return read;
    }

    // A file belongs to a text of the package, and is of a kind that is taken.
    private void CheckFiles(ZipArchive zip, PackageManifest manifest, Tally tally)
    {
        foreach (var path in manifest.Entries.Select(e => e.Path).Where(p => p.StartsWith("files/", StringComparison.Ordinal)))
        {
            try
            {
                var held = files.FirstOrDefault() ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("This platform keeps no files."));
                held.Check("", PackageSource.Whole(zip.GetEntry(path)!.Open, path));
            }
            catch (RefusedException refused) { tally.Refuse(path, refused); }
        }
    }

    private static IEnumerable<string> ItemPaths(PackageManifest manifest) => manifest.Entries.Select(e => e.Path).Where(p => p.StartsWith("items/", StringComparison.Ordinal));

    private IEnumerable<PackedItem> Items(ZipArchive zip, PackageManifest manifest, Known known, Tally tally)
        // Published versions before the drafts that stand on them.
        => ItemPaths(manifest).Select(path => Packed(zip, path, manifest, known, tally));

    private PackedItem Packed(ZipArchive zip, string path, PackageManifest manifest, Known known, Tally tally)
    {
        var home = false;
        return new(path, () =>
        {
            var item = Item(zip.GetEntry(path)!, said => tally.Say(path, said));
            home = manifest.BringsHome(item, Ours);
            manifest.Mark(item, types.Find(item.ContentType), Ours, known.Valued[item.LocalizationSet]);
            return item;
        })
        {
            // What others made of it is theirs to publish.
            LeftAlone = item => home && known.Here.Contains(item.ContentItemId) ? "it is this country's own text, which keeps the words that it has here" : null,
        };
    }

    /// <param name="Valued">By set: which values its texts name.</param>
    /// <param name="Here">Ids of the package's texts that this platform holds.</param>
    private sealed record Known(ILookup<string, string> Valued, HashSet<string> Here);

    private string Ours => site.Settings.Country.In("en").Text;

    private async Task<Known> KnownAsync(ZipArchive zip, PackageManifest manifest, CancellationToken cancel)
    {
        var here = new HashSet<string>();
        // Nothing is put on this country's own texts.
        if (!manifest.IsForeign(Ours)) { return new(Array.Empty<string>().ToLookup(v => v), here); }
        foreach (var ids in ItemPaths(manifest).Select(p => p.Split('/').ElementAtOrDefault(2) ?? "").Distinct().Chunk(500))
        {
            here.UnionWith((await library.DeskOf(Reader.System).Items(ids).PageAsync(null, ids.Length, cancel)).Select(c => c.ItemId));
        }
        return new(Valued(zip, manifest), here);
    }

    // Where a text comes from is told once for all its languages and versions, and so are the values that any of them names.
    private ILookup<string, string> Valued(ZipArchive zip, PackageManifest manifest)
        => (manifest.Values is { Count: > 0 } ? ItemPaths(manifest) : []).SelectMany(path => ValuedIn(zip.GetEntry(path)!)).Distinct().ToLookup(v => v.Set, v => v.Key);

    private IEnumerable<(string Set, string Key)> ValuedIn(ZipArchiveEntry entry)
    {
        try
        {
            var item = Item(entry, _ => { });
            return [.. Inserts.KeysIn(item).Select(key => (item.LocalizationSet, key))];
        }
        catch (Exception e) when (e is RefusedException or FormatException or InvalidOperationException or JsonException) { return []; } // Said when the entry is tried.
    }

    private ContentItem Item(ZipArchiveEntry entry, Action<string> tell)
    {
        var json = Read(entry);
        // Nothing in a package is run; a text that looks like a call is a text.
        if (HasType(json)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("“$type” names a class of a program; none is made from a file here."), "$type"); }
        var item = PackageItem.Read(json, site.Settings.Languages[0], tell);
        return entry.FullName == $"items/{item.ContentType}/{item.ContentItemId}/{item.ContentItemVersionId}.json" ? item
            : throw new RefusedException(Refusal.Invalid, Phrase.Of("The entry holds another text than its name says."), "ContentItemId");
    }

    private static JsonObject Read(ZipArchiveEntry entry)
    {
        try { return JsonNode.Parse(PackageSource.Whole(entry.Open, entry.FullName, LargestItem), null, Json.Lenient) as JsonObject ?? throw new JsonException("It is no object."); }
        catch (JsonException e) { throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” cannot be read: {1}"), null, entry.FullName, Json.Why(e)); }
    }

    private static bool HasType(JsonNode? node) => node switch
    {
        JsonObject o => o.ContainsKey("$type") || o.Any(p => HasType(p.Value)),
        JsonArray a => a.Any(HasType),
        _ => false,
    };

    private async Task CheckMediaAsync(ZipArchive zip, PackageManifest manifest, Tally tally, CancellationToken cancel)
    {
        foreach (var path in manifest.Entries.Select(e => e.Path).Where(p => p.StartsWith("media/", StringComparison.Ordinal)))
        {
            try
            {
                var held = media.FirstOrDefault() ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("This platform keeps no files."));
                await held.CheckAsync(Path.GetFileNameWithoutExtension(path), PackageSource.Whole(zip.GetEntry(path)!.Open, path, LargestItem), cancel);
            }
            catch (RefusedException refused) { tally.Refuse(path, refused); }
        }
    }

    private async Task KeepFilesAsync(ZipArchive zip, ContentItem item, ImportOutcome outcome, Reader by, CancellationToken cancel)
    {
        if (outcome == ImportOutcome.Skipped) { return; }
        foreach (var held in files)
        {
            foreach (var file in held.Of(item))
            {
                if (zip.GetEntry(FilePath(item, file.Id)) is { } entry) { await held.PutAsync(item, file, PackageSource.Whole(entry.Open, entry.FullName), cancel); }
            }
        }
        foreach (var held in media)
        {
            foreach (var id in held.Of(item))
            {
                if (zip.GetEntry(MediaPath(id)) is { } entry) { await held.PutAsync(id, PackageSource.Whole(entry.Open, entry.FullName, LargestItem), by, cancel); }
            }
        }
    }

    private async Task LeaveTraceAsync(PackageManifest manifest, PackageReport report, Reader by, CancellationToken cancel)
    {
        var details = new Dictionary<string, string>
        {
            ["from"] = manifest.From, ["exportedAt"] = manifest.ExportedAt.ToString("u", System.Globalization.CultureInfo.InvariantCulture), ["seal"] = manifest.Seal, ["result"] = report.ToString(),
        };
        await db.CommitAsync(new Act("Package.Imported", "Package", manifest.Seal[..26], by) { Details = details }, cancel);
    }
}
