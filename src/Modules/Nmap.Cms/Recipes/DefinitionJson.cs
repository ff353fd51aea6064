using System.Text.Json;
using System.Text.Json.Nodes;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Cms.Recipes;

/// <summary>
/// A type in the shape of Orchard Core's <c>ContentDefinition</c> step. Read kindly: settings written flat, booleans as words, names of old
/// versions. What this platform cannot hold is kept as it came and told.
/// </summary>
public static class DefinitionJson
{
    private static readonly HashSet<string> Envelope = ["TitlePart", "AutoroutePart", "LocalizationPart", "HtmlBodyPart", "CommonPart", "SlugPart", "SummaryPart", "NmapPart"];

    /// <param name="before">What stands; its fields stay unless the step names them again.</param>
    /// <param name="tell">Takes a sentence on what differs or is only kept.</param>
    public static TypeDefinition Read(JsonObject type, JsonArray? parts, ContentTypes types, TypeDefinition? before, Action<string> tell)
    {
        var name = (string?)type["Name"] ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("A content type has no Name."));
        var code = types.IsOwn(name) ? null : types.Find(name);
        var attached = Attached(type, name);
        var mine = (parts ?? []).OfType<JsonObject>().Where(p => attached.Contains((string?)p["Name"] ?? "") || (string?)p["Name"] == name).ToList();
        var fields = mine.Where(p => IsOwnPart((string)p["Name"]!, name)).SelectMany(p => Fields(p, name, code, tell)).ToList();
        var named = fields.Select(f => f.Name).ToHashSet();
        if (code is not null) { Compare(type, attached, code, tell); }
        var own = type["Settings"]?["NmapTypeSettings"] as JsonObject;
        return new(name, own?["Labels"]?.Deserialize<Texts>(Json.Orchard) ?? Texts.Of("en", (string?)type["DisplayName"] ?? name), [.. (before?.Fields ?? []).Where(f => !named.Contains(f.Name)), .. fields])
        {
            Plural = own?["Plural"]?.Deserialize<Texts>(Json.Orchard) ?? before?.Plural,
            FolderName = (string?)own?["Folder"] ?? before?.FolderName,
            WriterRoles = own?["Writers"]?.Deserialize<List<string>>(Json.Orchard) ?? before?.WriterRoles,
            Source = own is null ? Renamed(type) : null,
            SourceParts = own is null && mine.Count > 0 ? Renamed(new JsonArray([.. mine.Select(p => p.DeepClone())])) : null,
            IsForeign = code is null && (IsWidget(type) || attached.Exists(p => p is "TaxonomyPart" or "MenuPart" or "FormPart" or "LayerMetadata" or "BagPart" or "FlowPart")),
        };
    }

    /// <summary>The type and its parts as an Orchard Core site takes them, by name.</summary>
    public static (JsonObject Type, IReadOnlyList<JsonObject> Parts) Write(ContentType type, TypeDefinition? definition)
    {
        var sourced = definition?.Source is { } source ? (JsonObject)JsonNode.Parse(source.GetRawText())! : null;
        var parts = type.Parts.Append(type.Name).Concat(type.Fields.Select(f => f.Part)).Where(p => p is not ("SlugPart" or "FilesPart")).Concat(["AutoroutePart", "LocalizationPart", "NmapPart"]).Distinct().ToList();
        var json = sourced ?? new JsonObject
        {
            ["Name"] = type.Name,
            ["DisplayName"] = English(definition?.Label) ?? type.Label,
            ["Settings"] = new JsonObject { ["ContentTypeSettings"] = new JsonObject { ["Creatable"] = true, ["Listable"] = true, ["Draftable"] = true, ["Versionable"] = true, ["Securable"] = true } },
            ["ContentTypePartDefinitionRecords"] = new JsonArray([.. parts.Select((p, i) => Attachment(p, i))]),
        };
        if (definition is not null && sourced is null) { ((JsonObject)json["Settings"]!)["NmapTypeSettings"] = TypeSettings(definition); }
        var kept = definition?.SourceParts is { } given ? JsonNode.Parse(given.GetRawText())!.AsArray().OfType<JsonObject>().Select(p => (JsonObject)p.DeepClone()) : [];
        var own = type.Fields.Select(f => f.Part).Append(type.Name).Distinct().Where(p => p is not null).Select(p => Part(p, type));
        return (json, [.. kept.Concat(own).GroupBy(p => (string)p["Name"]!).Select(Joined).OrderBy(p => (string)p["Name"]!, StringComparer.Ordinal)]);
    }

    private static bool IsOwnPart(string part, string type) => part == type || part == type + "Facts" || part == type + "Texts";

    private static bool IsWidget(JsonObject type) => ((string?)type["Settings"]?["ContentTypeSettings"]?["Stereotype"])?.Length > 0;

    private static List<string> Attached(JsonObject type, string name)
        => [.. (type["ContentTypePartDefinitionRecords"] as JsonArray ?? []).OfType<JsonObject>().Select(r => (string?)r["PartName"] ?? (string?)r["Name"] ?? name)];

    private static IEnumerable<FieldDefinition> Fields(JsonObject part, string type, ContentType? code, Action<string> tell)
    {
        foreach (var field in (part["ContentPartFieldDefinitionRecords"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var name = (string?)field["Name"] ?? "";
            // A member of the type's own class is no field of the country's.
            if (code?.OwnPart?.GetProperty(name) is not null) { continue; }
            if (DefinedFields.Read((string)part["Name"]!, name, field, code is { } known && known.IsNeutral(type)) is { } read) { yield return read; }
            else { tell($"{type}.{name} is a {(string?)field["FieldName"]}: kept for the next export, neither asked nor shown here"); }
        }
    }

    private static void Compare(JsonObject type, List<string> attached, ContentType code, Action<string> tell)
    {
        if ((string?)type["DisplayName"] is { } label && label != code.Label) { tell($"{code.Name} differs: it is called “{label}” there and “{code.Label}” here; nothing was changed"); }
        foreach (var part in attached.Where(p => !Envelope.Contains(p) && !code.Parts.Contains(p) && !IsOwnPart(p, code.Name)))
        {
            tell($"{code.Name} differs: it has the part {part} there and not here; what texts hold in it is kept");
        }
    }

    private static JsonObject Attachment(string part, int position) => new()
    {
        ["PartName"] = part,
        ["Name"] = part,
        ["Settings"] = new JsonObject { ["ContentTypePartSettings"] = new JsonObject { ["Position"] = position.ToString(System.Globalization.CultureInfo.InvariantCulture) } },
    };

    private static JsonObject TypeSettings(TypeDefinition definition)
    {
        var json = new JsonObject { ["Labels"] = JsonSerializer.SerializeToNode(definition.Label, Json.Orchard) };
        if (definition.Plural is { } plural) { json["Plural"] = JsonSerializer.SerializeToNode(plural, Json.Orchard); }
        if (definition.FolderName is { } folder) { json["Folder"] = folder; }
        if (definition.WriterRoles is { } writers) { json["Writers"] = new JsonArray([.. writers.Select(w => JsonValue.Create(w))]); }
        return json;
    }

    private static JsonObject Part(string part, ContentType type) => new()
    {
        ["Name"] = part,
        ["Settings"] = new JsonObject { ["ContentPartSettings"] = new JsonObject { ["Attachable"] = true } },
        ["ContentPartFieldDefinitionRecords"] = new JsonArray([.. type.Fields.Where(f => f.Part == part).Select(DefinedFields.Write)]),
    };

    // What came from elsewhere, then the fields that were added here.
    private static JsonObject Joined(IGrouping<string, JsonObject> same)
    {
        var first = same.First();
        var fields = first["ContentPartFieldDefinitionRecords"] as JsonArray ?? [];
        first["ContentPartFieldDefinitionRecords"] ??= fields;
        foreach (var field in same.Skip(1).SelectMany(p => p["ContentPartFieldDefinitionRecords"]!.AsArray().OfType<JsonObject>()).ToList())
        {
            if (!fields.Any(f => (string?)f?["Name"] == (string?)field["Name"])) { fields.Add(field.DeepClone()); }
        }
        return first;
    }

    private static string? English(Texts? texts) => texts is { IsEmpty: false } ? texts.In("en").Text : null;

    // Before 1.5 the settings of the index had another name.
    private static JsonElement Renamed(JsonNode node) => Rename(node)!.Deserialize<JsonElement>();

    private static JsonNode? Rename(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key == "ContentIndexSettings" ? "LuceneContentIndexSettings" : p.Key, Rename(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Rename)]),
        _ => node?.DeepClone(),
    };
}
