using System.Text.Json;
using System.Text.Json.Nodes;
using Nmap.Cms.Audit;

namespace Nmap.Cms.Content;

/// <summary>How a section is written, and what is stored of it.</summary>
public enum SectionKind
{
    /// <summary>Paragraphs, in the HTML profile.</summary>
    Prose,

    /// <summary>One thing a line; stored as a list in the HTML profile.</summary>
    Lines,

    /// <summary>A few words in one line, without any tags.</summary>
    Line,
}

/// <summary>A text that a type asks for beside its body.</summary>
/// <param name="Name">As in the JSON: <c>SectionsPart.Result</c>.</param>
/// <param name="Label">English, translated when shown; the heading on the page and the label in the form.</param>
public sealed record TextSection(string Name, string Label, SectionKind Kind = SectionKind.Prose)
{
    public string Hint { get; init; } = "";

    /// <summary>Asked at once; the others stand under "more" in the form.</summary>
    public bool First { get; init; } = true;

    /// <summary>Shown below the body under its label; false where the type's own page shows it elsewhere.</summary>
    public bool OnPage { get; init; } = true;
}

/// <summary>
/// The part <c>SectionsPart</c>: a type's named texts, in the language of the item. Each is cleaned on write like a body and is a segment
/// of its own, whose id for life is its name.
/// </summary>
public static class SectionTexts
{
    public const string Part = "SectionsPart";

    /// <summary>As stored; null when empty.</summary>
    public static string? Of(ContentItem item, string name) => Text(item.Parts[Part], name);

    /// <summary>Those that say something, in the order of the type.</summary>
    public static IEnumerable<(TextSection Section, string Text)> Filled(ContentType type, ContentItem item)
        => type.Sections.Select(s => (s, Of(item, s.Name) ?? "")).Where(s => s.Item2.Length > 0);

    public static string Plain(TextSection section, string text) => section.Kind == SectionKind.Line ? text : HtmlProfile.ReadText(text);

    /// <summary>Cleans every text, drops what the type does not know, and tells each wording's digest.</summary>
    internal static void Clean(JsonObject parts, ContentType type, JsonObject? source)
    {
        if (parts[Part] is not JsonObject written) { return; }
        var (clean, segments) = (new JsonObject(), new List<Segment>());
        foreach (var section in type.Sections)
        {
            if (Text(written, section.Name) is not { } text) { continue; }
            var kept = section.Kind == SectionKind.Line ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : HtmlProfile.Clean(text);
            if (kept.Length == 0) { continue; }
            clean[section.Name] = kept;
            segments.Add(new(section.Name, AuditChain.Digest(kept), Text(source?[Part], section.Name) is { } original ? AuditChain.Digest(original) : null));
        }
        if (segments.Count > 0) { clean["Segments"] = JsonSerializer.SerializeToNode(segments, Json.Orchard); }
        parts[Part] = clean;
    }

    internal static IReadOnlyList<PartText> Texts(ContentType type, ContentItem item)
        => [.. Filled(type, item).Select(f => new PartText($"{Part}.{f.Section.Name}", f.Section.Label, f.Text, f.Section.Kind != SectionKind.Line))];

    internal static void Put(JsonObject parts, string path, string text)
    {
        var texts = parts[Part] as JsonObject ?? [];
        texts[path[(Part.Length + 1)..]] = text;
        parts[Part] = texts;
    }

    private static string? Text(JsonNode? part, string name)
        => part is JsonObject texts && texts[name] is JsonValue value && value.TryGetValue<string>(out var text) && !string.IsNullOrWhiteSpace(text) ? text : null;
}
