using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nmap.Cms.Sites;

namespace Nmap.Cms.Content;

public enum FieldKind
{
    Text,
    Number,
    Date,
    Choice,
    Term,
    Boolean,
}

/// <summary>A field that a country added: Orchard's field type, and what the form needs.</summary>
/// <param name="Part">Part it is stored in; equals the type's name.</param>
public sealed record FieldDefinition(string Part, string Name, FieldKind Kind, Texts Label, string Hint = "", bool Required = false, IReadOnlyList<string>? Options = null);

/// <summary>A type as Orchard's <c>ContentDefinition</c> step gives it, as far as it is known here.</summary>
public sealed record TypeDefinition(string Name, Texts Label, IReadOnlyList<FieldDefinition> Fields)
{
    /// <summary>Reads one type and its own part; settings that mean nothing here are left aside.</summary>
    /// <exception cref="RefusedException">A field is of a kind that this platform does not hold.</exception>
    public static TypeDefinition Read(JsonObject type, JsonArray? parts)
    {
        var name = (string?)type["Name"] ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("A content type has no Name."));
        var part = parts?.OfType<JsonObject>().FirstOrDefault(p => (string?)p["Name"] == name);
        var fields = part?["ContentPartFieldDefinitionRecords"]?.AsArray().OfType<JsonObject>().Select(f => Field(name, f)).ToList();
        return new(name, Texts.Of("en", (string?)type["DisplayName"] ?? name), fields ?? []);
    }

    private static FieldDefinition Field(string part, JsonObject field)
    {
        var name = (string?)field["Name"] ?? "";
        var settings = field["Settings"] as JsonObject;
        var label = (string?)settings?["ContentPartFieldSettings"]?["DisplayName"] ?? name;
        var own = settings?[field["FieldName"] + "Settings"];
        var options = settings?["TextFieldPredefinedListEditorSettings"]?["Options"]?.AsArray().Select(o => (string?)(o?["value"] ?? o?["Value"]) ?? "").ToList();
        var kind = (string?)field["FieldName"] switch
        {
            "TextField" => options is null ? FieldKind.Text : FieldKind.Choice,
            "NumericField" => FieldKind.Number,
            "DateField" => FieldKind.Date,
            "BooleanField" => FieldKind.Boolean,
            "TaxonomyField" => FieldKind.Term,
            var other => throw new RefusedException(Refusal.Invalid, Phrase.Of("Field “{0}” is a {1}; fields here are TextField, NumericField, DateField, BooleanField or TaxonomyField."), null, name, other ?? ""),
        };
        return new(part, name, kind, Texts.Of("en", label), (string?)own?["Hint"] ?? "", (bool?)own?["Required"] ?? false, options);
    }
}

/// <summary>A simple type that a country made without a build: title, text and its own fields, on the common route.</summary>
internal sealed class DefinedType(TypeDefinition definition) : ContentType
{
    public override string Name => definition.Name;
    public override string Label => definition.Label.ToString();
    public override string PluralLabel => definition.Label.ToString();
    public override string? Folder => Slug.From(string.Concat(definition.Name.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {c}" : $"{c}")));
    public override IReadOnlyList<string> Parts => [nameof(TitlePart), nameof(HtmlBodyPart), definition.Name];
    public override IReadOnlySet<string> NeutralParts { get; } = new HashSet<string>();

    public override IEnumerable<(string Field, string Message)> Check(ContentItem item)
        => base.Check(item).Concat(Fields.Where(f => f.Required && FieldValues.Text(item, f) is null)
            .Select(f => ($"{f.Part}.{f.Name}", Phrase.Of("This field is required."))));
}

/// <summary>Values of the country's fields, from Orchard's JSON to generic index rows.</summary>
internal static class FieldValues
{
    public static IEnumerable<FieldRow> Of(ContentItem item, ContentType type) => type.Fields.SelectMany(f => Row(item, f)).Concat(References(item, type));

    private static IEnumerable<FieldRow> References(ContentItem item, ContentType type)
    {
        foreach (var reference in type.References(item).Distinct()) { yield return new() { VersionId = item.ContentItemVersionId, Field = Embeds.Shown, Text = reference }; }
        if (item.As<PicturePart>()?.Media is { Length: > 0 } picture) { yield return new() { VersionId = item.ContentItemVersionId, Field = Embeds.Picture, Text = picture }; }
    }

    public static string? Text(ContentItem item, FieldDefinition field) => Values(item, field).FirstOrDefault();

    private static IEnumerable<FieldRow> Row(ContentItem item, FieldDefinition field)
        => Values(item, field).Select(value => new FieldRow
        {
            VersionId = item.ContentItemVersionId,
            Field = field.Name,
            Text = value,
            Number = field.Kind == FieldKind.Number && decimal.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number : null,
            Date = field.Kind == FieldKind.Date && DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var day) ? DateOnly.FromDateTime(day) : null,
        });

    private static IEnumerable<string> Values(ContentItem item, FieldDefinition field)
    {
        if (item.Parts[field.Part]?[field.Name] is not JsonObject value) { return []; }
        var node = field.Kind switch
        {
            FieldKind.Text or FieldKind.Choice => value["Text"],
            FieldKind.Term => value["TermContentItemIds"],
            _ => value["Value"],
        };
        return node switch
        {
            JsonArray many => many.Select(v => v?.ToString() ?? "").Where(v => v.Length > 0),
            null => [],
            _ when node.GetValueKind() == JsonValueKind.Null || node.ToString().Length == 0 => [],
            _ => [node.ToString()],
        };
    }
}
