using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Modularity;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Exchange.Contracts;

namespace Nmap.Exchange.Orchard;

/// <summary>Writes public texts as a recipe of Orchard Core: strictly its names, nothing that it would run, the same bytes each time.</summary>
internal sealed partial class WriteOrchard(ContentTypes types, DefinitionBook book, ModuleCatalog modules, ISite site)
{
    private static readonly string[] OrchardFeatures = ["OrchardCore.Autoroute", "OrchardCore.ContentFields", "OrchardCore.ContentLocalization", "OrchardCore.Contents", "OrchardCore.Html", "OrchardCore.Title"];

    public async Task<int> RunAsync(Stream target, ContentQuery texts, ExportWish wish, CancellationToken cancel)
    {
        await using var writer = new Utf8JsonWriter(target, new JsonWriterOptions { Indented = true, Encoder = Json.Orchard.Encoder, NewLine = "\n" });
        writer.WriteStartObject();
        writer.WriteString("name", "NmapContent");
        writer.WriteString("displayName", site.Settings.PlatformName.In("en").Text);
        writer.WriteStartArray("steps");
        var names = await texts.TypesAsync(cancel);
        foreach (var step in await BeforeAsync(names, wish, cancel)) { RecipeScript.Harmless(step)!.WriteTo(writer, Json.Orchard); }
        writer.WriteStartObject();
        writer.WriteString("name", "content");
        writer.WriteStartArray("data");
        var count = 0;
        await foreach (var item in texts.StreamAsync(cancel: cancel))
        {
            RecipeScript.Harmless(PackageItem.WriteOrchard(item))!.WriteTo(writer, Json.Orchard);
            if (++count % 200 == 0) { await writer.FlushAsync(cancel); }
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        return count;
    }

    private async Task<IEnumerable<JsonObject>> BeforeAsync(IReadOnlyList<string> names, ExportWish wish, CancellationToken cancel)
    {
        var definitions = (await book.AllAsync(cancel)).ToDictionary(d => d.Name);
        var steps = new List<JsonObject> { Features(wish), Definitions(names, definitions) };
        if (wish.Settings) { steps.Add(Settings()); }
        steps.Add(wish.OrchardVersion >= 3 ? IndexProfile(names) : LuceneIndex(names));
        return steps;
    }

    private JsonObject Features(ExportWish wish) => new()
    {
        ["name"] = "feature",
        ["enable"] = List([.. modules.Modules.Select(m => m.Manifest.Id).Concat(OrchardFeatures).Append(wish.OrchardVersion == 2 ? "OrchardCore.Search.Lucene" : "OrchardCore.Lucene").Order(StringComparer.Ordinal)]),
        ["disable"] = new JsonArray(),
    };

    // Those of this platform that hold texts of this package, and foreign ones, which are only passed on.
    private JsonObject Definitions(IReadOnlyList<string> names, Dictionary<string, TypeDefinition> definitions)
    {
        var written = names.Select(n => DefinitionJson.Write(types[n], definitions.GetValueOrDefault(n))).ToList();
        var foreign = definitions.Values.Where(d => d.IsForeign && d.Source is not null).Select(d => (Type: Node(d.Source!.Value), Parts: d.SourceParts is { } parts ? Node(parts) : null)).ToList();
        return new()
        {
            ["name"] = "ContentDefinition",
            ["ContentTypes"] = new JsonArray([.. written.Select(w => (JsonNode)w.Type).Concat(foreign.Select(f => f.Type!))]),
            ["ContentParts"] = new JsonArray([.. written.SelectMany(w => w.Parts).Concat(foreign.SelectMany(f => (f.Parts as JsonArray ?? []).OfType<JsonObject>().Select(p => (JsonObject)p.DeepClone()))).DistinctBy(p => (string?)p["Name"])]),
        };
    }

    private JsonObject Settings()
    {
        var settings = site.Settings;
        var step = new JsonObject
        {
            ["name"] = "settings",
            ["SiteName"] = settings.PlatformName.In(settings.Languages[0]).Text,
            ["TimeZoneId"] = settings.TimeZone,
            ["LocalizationSettings"] = new JsonObject { ["DefaultCulture"] = settings.Languages[0], ["SupportedCultures"] = List(settings.Languages) },
        };
        foreach (var (name, value) in settings.Foreign.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            if (!Secret().IsMatch(name) && !step.ContainsKey(name)) { step[name] = WithoutSecrets(Node(value)); }
        }
        return step;
    }

    private static JsonNode? WithoutSecrets(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.Where(p => !Secret().IsMatch(p.Key)).Select(p => KeyValuePair.Create(p.Key, WithoutSecrets(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(WithoutSecrets)]),
        _ => node?.DeepClone(),
    };

    private static JsonObject IndexProfile(IReadOnlyList<string> names) => new()
    {
        ["name"] = "CreateOrUpdateIndexProfile",
        ["indexes"] = new JsonArray(new JsonObject
        {
            ["Name"] = "nmap",
            ["IndexName"] = "nmap",
            ["ProviderName"] = "Lucene",
            ["Type"] = "Content",
            ["Properties"] = new JsonObject
            {
                ["ContentIndexMetadata"] = new JsonObject { ["IndexLatest"] = false, ["IndexedContentTypes"] = List(names), ["Culture"] = "any" },
                ["LuceneIndexMetadata"] = new JsonObject { ["AnalyzerName"] = "standard", ["StoreSourceData"] = false },
            },
        }),
    };

    private static JsonObject LuceneIndex(IReadOnlyList<string> names) => new()
    {
        ["name"] = "lucene-index",
        ["Indices"] = new JsonArray(new JsonObject
        {
            ["nmap"] = new JsonObject { ["AnalyzerName"] = "standardanalyzer", ["IndexLatest"] = false, ["IndexedContentTypes"] = List(names), ["Culture"] = "any", ["StoreSourceData"] = false },
        }),
    };

    private static JsonArray List(IEnumerable<string> texts) => [.. texts.Select(t => JsonValue.Create(t))];

    private static JsonNode? Node(JsonElement element) => JsonNode.Parse(element.GetRawText());

    [GeneratedRegex("salt|superuser|password|secret|token|apikey|connectionstring|smtp|credential|privatekey", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
