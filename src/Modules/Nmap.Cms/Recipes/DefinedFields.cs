using System.Text.Json;
using System.Text.Json.Nodes;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Cms.Recipes;

/// <summary>A field in the shape of Orchard Core's definitions.</summary>
internal static class DefinedFields
{
    /// <summary>Null for a kind of field that is not held here.</summary>
    public static FieldDefinition? Read(string part, string name, JsonObject field, bool neutral)
    {
        var settings = field["Settings"] as JsonObject;
        var own = settings?[field["FieldName"] + "Settings"];
        var ours = settings?["NmapFieldSettings"] as JsonObject;
        var options = (settings?["TextFieldPredefinedListEditorSettings"]?["Options"] as JsonArray)?.Select(o => (string?)(o?["value"] ?? o?["Value"]) ?? "").ToList();
        if (Kind((string?)field["FieldName"], options, settings) is not { } kind) { return null; }
        var label = (string?)settings?["ContentPartFieldSettings"]?["DisplayName"] ?? (string?)settings?["DisplayName"] ?? name;
        return new(part, name, kind, ours?["Labels"]?.Deserialize<Texts>(Json.Orchard) ?? Texts.Of("en", label), (string?)(own?["Hint"] ?? settings?["Hint"]) ?? "", Flag(own?["Required"] ?? settings?["Required"]), options)
        {
            Hints = ours?["Hints"]?.Deserialize<Texts>(Json.Orchard),
            OptionLabels = ours?["OptionLabels"]?.Deserialize<List<Texts>>(Json.Orchard),
            Neutral = neutral || Flag(ours?["Neutral"]),
            Hidden = Flag(ours?["Hidden"]),
        };
    }

    public static JsonObject Write(FieldDefinition field)
    {
        var type = OrchardType(field.Kind);
        var settings = new JsonObject
        {
            ["ContentPartFieldSettings"] = new JsonObject { ["DisplayName"] = field.Label.In("en").Text },
            [type + "Settings"] = new JsonObject { ["Hint"] = field.Hints?.In("en").Text ?? field.Hint, ["Required"] = field.Required },
        };
        var face = (JsonObject)settings["ContentPartFieldSettings"]!;
        if (field.Kind == FieldKind.LongText) { face["Editor"] = "TextArea"; }
        if (field.Kind == FieldKind.Choice)
        {
            face["Editor"] = "PredefinedList";
            settings["TextFieldPredefinedListEditorSettings"] = new JsonObject { ["Options"] = new JsonArray([.. (field.Options ?? []).Select((o, i) => Option(field, o, i))]) };
        }
        settings["NmapFieldSettings"] = Ours(field);
        return new JsonObject { ["FieldName"] = type, ["Name"] = field.Name, ["Settings"] = settings };
    }

    private static JsonObject Option(FieldDefinition field, string value, int index)
        => new() { ["name"] = index < field.OptionLabels?.Count ? field.OptionLabels[index].In("en").Text : value, ["value"] = value };

    private static JsonObject Ours(FieldDefinition field)
    {
        var json = new JsonObject { ["Labels"] = JsonSerializer.SerializeToNode(field.Label, Json.Orchard) };
        if (field.Hints is { } hints) { json["Hints"] = JsonSerializer.SerializeToNode(hints, Json.Orchard); }
        if (field.OptionLabels is { } labels) { json["OptionLabels"] = JsonSerializer.SerializeToNode(labels, Json.Orchard); }
        if (field.Neutral) { json["Neutral"] = true; }
        if (field.Hidden) { json["Hidden"] = true; }
        return json;
    }

    private static FieldKind? Kind(string? type, List<string>? options, JsonObject? settings) => type switch
    {
        "TextField" => options is not null ? FieldKind.Choice : (string?)settings?["ContentPartFieldSettings"]?["Editor"] == "TextArea" ? FieldKind.LongText : FieldKind.Text,
        "NumericField" => FieldKind.Number,
        "DateField" => FieldKind.Date,
        "BooleanField" => FieldKind.Boolean,
        "TaxonomyField" => FieldKind.Term,
        "LinkField" => FieldKind.Link,
        _ => null,
    };

    private static string OrchardType(FieldKind kind) => kind switch
    {
        FieldKind.Number => "NumericField",
        FieldKind.Date => "DateField",
        FieldKind.Boolean => "BooleanField",
        FieldKind.Term => "TaxonomyField",
        FieldKind.Link => "LinkField",
        _ => "TextField",
    };

    // Early versions wrote "True".
    private static bool Flag(JsonNode? node) => node is JsonValue value && (value.TryGetValue<bool>(out var flag) ? flag : string.Equals(value.ToString(), "true", StringComparison.OrdinalIgnoreCase));
}
