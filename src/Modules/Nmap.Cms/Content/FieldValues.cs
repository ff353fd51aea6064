using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nmap.Cms.Content;

/// <summary>Values of the country's fields, from Orchard's JSON to generic index rows.</summary>
internal static class FieldValues
{
    public static IEnumerable<FieldRow> Of(ContentItem item, ContentType type) => type.Fields.SelectMany(f => Row(item, f)).Concat(References(item, type));

    private static IEnumerable<FieldRow> References(ContentItem item, ContentType type)
    {
        foreach (var reference in type.References(item).Distinct()) { yield return new() { VersionId = item.ContentItemVersionId, Field = Embeds.Shown, Text = reference }; }
        if (item.As<PicturePart>()?.Media is { Length: > 0 } picture) { yield return new() { VersionId = item.ContentItemVersionId, Field = Embeds.Picture, Text = picture }; }
    }

    public static IEnumerable<string> All(ContentItem item, FieldDefinition field) => Values(item, field).Select(v => field.Kind == FieldKind.Choice ? field.Called(v, item.Culture) : v);

    /// <summary>What is wrong with the values of the country's fields, by field and sentence.</summary>
    public static IEnumerable<(string Field, string Message)> Faults(ContentItem item, ContentType type)
        => type.Fields.Where(f => !f.Hidden && (IsOriginal(item) || !type.IsNeutral(f.Part)))
            .Select(f => ($"{f.Part}.{f.Name}", Fault(f, Values(item, f).ToList(), IsOriginal(item)))).Where(f => f.Item2 is not null)!;

    // A translation has the fields that its source filled; it is not asked for one that stands nowhere yet.
    private static bool IsOriginal(ContentItem item) => item.IsSource || item.SourceCulture.Length == 0;

    private static string? Fault(FieldDefinition field, List<string> values, bool isOriginal) => (field.Kind, values) switch
    {
        (_, []) when field.Required && isOriginal => Phrase.Of("This field is required."),
        (FieldKind.Choice, _) when values.Any(v => field.Options?.Contains(v) == false) => Phrase.Of("Choose one of the answers."),
        (FieldKind.Link, _) when values.Any(v => !IsLink(v)) => Phrase.Of("Enter an address that begins with https:// or with a slash."),
        _ => null,
    };

    private static bool IsLink(string text)
        => text.Length <= 2000 && ((text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal)) || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"));

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
            FieldKind.Text or FieldKind.LongText or FieldKind.Choice => value["Text"],
            FieldKind.Link => value["Url"],
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
