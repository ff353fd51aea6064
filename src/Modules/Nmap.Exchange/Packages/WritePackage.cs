using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Exchange.Contracts;

namespace Nmap.Exchange.Packages;

/// <summary>Writes texts whole for another platform of this kind: all languages, versions, states, audiences and files, each entry with its fingerprint.</summary>
internal sealed class WritePackage(ContentTypes types, DefinitionBook book, IEnumerable<ITextFiles> files, IEnumerable<ITextMedia> media, IEnumerable<ITextNames> names, Inserts inserts, ISite site)
{
    public async Task<int> RunAsync(Stream target, ContentQuery texts, ExportWish wish, Reader by, CancellationToken cancel)
    {
        await using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        var entries = new List<PackageEntry>();
        var (count, kept, said) = (0, new HashSet<string>(), new HashSet<string>());
        var values = new SortedDictionary<string, Texts>(StringComparer.Ordinal);
        await AddDefinitionsAsync(zip, entries, await texts.TypesAsync(cancel), cancel);
        await foreach (var item in texts.StreamAsync(cancel: cancel))
        {
            await AddAsync(zip, entries, ItemPath(item), Encoding.UTF8.GetBytes(PackageItem.WriteWhole(item).ToJsonString(Json.Orchard)), cancel);
            foreach (var held in files) { await AddFilesAsync(zip, entries, held, item, kept, cancel); }
            foreach (var held in media) { await AddMediaAsync(zip, entries, held, item, kept, cancel); }
            if (types.Find(item.ContentType) is { } type) { said.UnionWith(item.Parts.Where(p => type.IsNeutral(p.Key)).SelectMany(p => TextNames.In(p.Value))); }
            foreach (var (name, value) in await inserts.NamedByAsync(item, cancel)) { values[name] = values.GetValueOrDefault(name, Texts.Empty).With(item.Culture, value); }
            count++;
        }
        var manifest = Manifest(entries, wish, by) with { Names = await NamesAsync(said, cancel), Values = values };
        await AddAsync(zip, [], PackageManifest.FileName, manifest.ToBytes(), cancel);
        return count;
    }

    private async Task<IReadOnlyDictionary<string, Texts>> NamesAsync(HashSet<string> said, CancellationToken cancel)
    {
        var found = new SortedDictionary<string, Texts>(StringComparer.Ordinal);
        foreach (var source in names)
        {
            foreach (var (word, name) in await source.AllAsync(cancel)) { if (said.Contains(word)) { found.TryAdd(word, name); } }
        }
        return found;
    }

    private PackageManifest Manifest(List<PackageEntry> entries, ExportWish wish, Reader by) => new()
    {
        Format = PackageManifest.Kind,
        Version = PackageManifest.Known,
        Platform = site.Settings.PlatformName.In("en").Text,
        From = site.PublicUrl.ToString(),
        Country = site.Settings.Country.In("en").Text,
        ExportedAt = DateTimeOffset.FromUnixTimeSeconds(site.Now.ToUnixTimeSeconds()),
        ExportedBy = by.IsSystem ? "command" : by.Name,
        Restricted = wish.Restricted,
        Type = wish.Type,
        Since = wish.Since,
        Languages = site.Settings.Languages,
        Entries = entries,
    };

    private async Task AddDefinitionsAsync(ZipArchive zip, List<PackageEntry> entries, IReadOnlyList<string> names, CancellationToken cancel)
    {
        var definitions = (await book.AllAsync(cancel)).Where(d => !d.IsForeign && names.Contains(d.Name)).ToList();
        if (definitions.Count == 0) { return; }
        var written = definitions.Select(d => DefinitionJson.Write(types[d.Name], d)).ToList();
        var step = new JsonObject
        {
            ["ContentTypes"] = new JsonArray([.. written.Select(w => w.Type)]),
            ["ContentParts"] = new JsonArray([.. written.SelectMany(w => w.Parts).DistinctBy(p => (string?)p["Name"])]),
        };
        await AddAsync(zip, entries, ReadPackage.Definitions, Encoding.UTF8.GetBytes(step.ToJsonString(Json.Orchard)), cancel);
    }

    private static async Task AddFilesAsync(ZipArchive zip, List<PackageEntry> entries, ITextFiles held, ContentItem item, HashSet<string> kept, CancellationToken cancel)
    {
        foreach (var file in held.Of(item))
        {
            var path = ReadPackage.FilePath(item, file.Id);
            if (kept.Add(path) && await held.OpenAsync(item, file.Id, cancel) is { } bytes) { await AddAsync(zip, entries, path, bytes, cancel); }
        }
    }

    // One picture may stand in many texts: it is written once.
    private static async Task AddMediaAsync(ZipArchive zip, List<PackageEntry> entries, ITextMedia held, ContentItem item, HashSet<string> kept, CancellationToken cancel)
    {
        foreach (var path in held.Of(item).Select(ReadPackage.MediaPath).Where(kept.Add))
        {
            if (await held.PackAsync(Path.GetFileNameWithoutExtension(path), cancel) is { } bytes) { await AddAsync(zip, entries, path, bytes, cancel); }
        }
    }

    private static async Task AddAsync(ZipArchive zip, List<PackageEntry> entries, string path, byte[] bytes, CancellationToken cancel)
    {
        await using (var target = await zip.CreateEntry(path, CompressionLevel.Optimal).OpenAsync(cancel)) { await target.WriteAsync(bytes, cancel); }
        entries.Add(new(path, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))));
    }

    private static string ItemPath(ContentItem item) => $"items/{item.ContentType}/{item.ContentItemId}/{item.ContentItemVersionId}.json";
}
