using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Nmap.Cms;
using Nmap.Cms.Content;

namespace Nmap.Translations;

/// <summary>One piece of a text that is translated by itself: its title, its summary, a block of its body, a field of its own.</summary>
/// <param name="Id">A field as in the JSON (<c>TitlePart.Title</c>), or a block's id for life. Only plain words have a dot in it: what is HTML
/// has colons (<c>SectionsPart:Result</c>), so that files out of translators' programs say by their ids how they are to be read.</param>
/// <param name="Label">English, translated when shown; null for a block of the body.</param>
/// <param name="Text">HTML of the profile for a block or a section, plain text for a field.</param>
internal sealed record TextUnit(string Id, string? Label, string Text)
{
    public bool IsBlock => Label is null;

    public bool IsHtml => SaysHtml(Id);

    /// <summary>A picture of the library, a recording or a value of the day has none: it goes along into every language as it stands.</summary>
    public bool HasWords => Plain.Length > 0 || (IsHtml && (Text.Contains(" alt=\"", StringComparison.Ordinal) || Text.Contains(" title=\"", StringComparison.Ordinal)));

    /// <summary>As in the JSON.</summary>
    public string Path => Id.Replace(':', '.');

    public static bool SaysHtml(string id) => !id.Contains('.', StringComparison.Ordinal);

    /// <summary>To see whether the wording is still the same.</summary>
    public string Digest => DigestOf(Text);

    /// <summary>Enough of it to know it by.</summary>
    public string Short => Plain.Length <= 60 ? Plain : Plain[..60] + " …";

    public string Plain => IsHtml ? HtmlProfile.PlainText(Text) : Text;

    public static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}

/// <summary>Takes a text apart, in the order in which it is read.</summary>
internal static class TextUnits
{
    private static readonly HashSet<string> NotWords = ["HtmlBodyPart", "SlugPart", "FilesPart"];

    public static IReadOnlyList<TextUnit> Of(ContentItem item, ContentType type)
        => [.. type.Parts.Where(p => !type.NeutralParts.Contains(p)).Concat(type.Fields.Select(f => f.Part).Where(p => !type.Parts.Contains(p) && !type.NeutralParts.Contains(p))).Distinct()
            .SelectMany(part => part == "HtmlBodyPart" ? Blocks(item) : NotWords.Contains(part) ? [] : Fields(item, type, part))];

    /// <summary>Texts that people write and translate; others are made of something else, which has translations of its own.</summary>
    public static bool AreTranslated(ContentType type) => type.InEditor && type.Writers.Count > 0;

    /// <summary>Ids of the blocks and the digests of the floor, in the order of the text.</summary>
    public static IReadOnlyList<Segment> Segments(ContentItem? item) => item?.As<HtmlBodyPart>()?.Segments ?? [];

    private static IEnumerable<TextUnit> Blocks(ContentItem item)
    {
        var ids = Segments(item);
        return Nmap.Cms.Content.Segments.Blocks(HtmlProfile.Clean(item.As<HtmlBodyPart>()?.Html)).Select((html, i) => i < ids.Count ? new TextUnit(ids[i].Id, null, html) : null).OfType<TextUnit>();
    }

    private static IEnumerable<TextUnit> Fields(ContentItem item, ContentType type, string part)
    {
        foreach (var text in type.TextsOf(part, item) ?? []) { yield return new(text.IsHtml ? text.Path.Replace('.', ':') : text.Path, text.Label, text.Text); }
        if (item.Parts[part] is not JsonObject fields || type.TextsOf(part, item) is not null) { yield break; }
        foreach (var (name, value) in fields)
        {
            if (IsCarried(type, part, name)) { continue; }
            var text = value is JsonObject own && type.Fields.Any(f => f.Part == part && f.Name == name) ? own["Text"] : value;
            if (text is JsonValue words && words.TryGetValue<string>(out var typed) && typed.Any(char.IsLetter))
            {
                yield return new($"{part}.{name}", LabelOf(type, part, name), typed.Trim());
            }
        }
    }

    /// <summary>
    /// Fields of the country's own that hold no words, such as one of several answers: a translation begins with what its source has. What somebody
    /// chose for the translation on its form stays.
    /// </summary>
    public static void Carry(JsonObject parts, ContentType type, ContentItem source)
    {
        foreach (var field in type.Fields.Where(f => IsCarried(type, f.Part, f.Name) && !type.IsNeutral(f.Part)))
        {
            var fields = parts[field.Part] as JsonObject ?? [];
            fields[field.Name] ??= source.Parts[field.Part]?[field.Name]?.DeepClone();
            parts[field.Part] = fields;
        }
    }

    private static bool IsCarried(ContentType type, string part, string name)
        => type.Fields.Any(f => f.Part == part && f.Name == name && f.Kind is not (FieldKind.Text or FieldKind.LongText));

    private static string LabelOf(ContentType type, string part, string name) => (part, name) switch
    {
        ("TitlePart", "Title") => Phrase.Of("Title"),
        ("SummaryPart", "Summary") => Phrase.Of("Summary"),
        _ => type.Fields.FirstOrDefault(f => f.Part == part && f.Name == name)?.Label.ToString() ?? name,
    };

    /// <summary>Puts the wording of a field where it belongs.</summary>
    public static void Put(JsonObject parts, ContentType type, ContentItem source, TextUnit unit, string text)
    {
        var id = unit.Path;
        if (type.TextsOf(id.Split('.')[0], source) is not null) { type.PutText(parts, source, id, text); return; }
        var (part, name) = id.Split('.') is [var first, var second] ? (first, second) : throw new RefusedException(Refusal.Invalid, Phrase.Of("There is no field “{0}”."), null, id);
        var fields = parts[part] as JsonObject ?? [];
        fields[name] = type.Fields.Any(f => f.Part == part && f.Name == name) ? new JsonObject { ["Text"] = text } : text;
        parts[part] = fields;
    }
}
