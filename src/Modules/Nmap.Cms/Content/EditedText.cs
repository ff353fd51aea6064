using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Nmap.Cms.Content;

/// <summary>
/// A text in a form: the model of the partials <c>Edit-{Part}</c>. A field is named as in the JSON, <c>GoodPractice.Pillar</c>;
/// its value is what was typed, or else what is stored.
/// </summary>
public sealed class EditedText(ContentType type, ContentItem? item, IFormCollection? typed, bool isTranslation)
{
    public ContentType Type { get; } = type;

    /// <summary>Null for a new text.</summary>
    public ContentItem? Item { get; } = item;

    /// <summary>A translation: fields that are stored once for all languages are not asked again.</summary>
    public bool IsTranslation { get; } = isTranslation;

    /// <summary>Language the text is written in.</summary>
    public string Culture { get; init; } = item?.Culture ?? "";

    /// <summary>Parts of this form, in order.</summary>
    public IEnumerable<string> Parts => Type.Parts.Where(p => !IsTranslation || !Type.IsNeutral(p));

    /// <summary>The country's own fields of this form; hidden ones keep what they hold.</summary>
    public IEnumerable<FieldDefinition> Fields => Type.Fields.Where(f => !f.Hidden && (!IsTranslation || !Type.IsNeutral(f.Part)));

    public string Value(string field) => Values(field) is [var first, ..] ? first : "";

    public IReadOnlyList<string> Values(string field)
    {
        if (typed is not null) { return [.. typed[field].OfType<string>()]; }
        var (part, name) = field.Split('.') is [var first, var second] ? (first, second) : (field, "");
        return [.. Plain(Item?.Parts[part]?[name])];
    }

    private static IEnumerable<string> Plain(JsonNode? node) => node switch
    {
        null => [],
        JsonArray many => many.SelectMany(Plain),
        JsonObject field => Plain(field["Text"] ?? field["Value"] ?? field["TermContentItemIds"] ?? field["Url"]),
        _ => [node.ToString()],
    };
}
