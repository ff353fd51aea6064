using System.Globalization;
using System.Text.Json.Nodes;
using Nmap.Cms.Content;

namespace Nmap.Media.Library;

/// <summary>A place between two blocks of a text.</summary>
/// <param name="Section">Name of the section that it is in; null for the body.</param>
/// <param name="After">Number of the blocks there that stand before it.</param>
internal sealed record TextPlace(string? Section, int After)
{
    private const int Longest = 50;

    /// <summary>As in the form: <c>2</c>, <c>Result/2</c>.</summary>
    public string Code => Section is null ? Number(After) : $"{Section}/{Number(After)}";

    public string Part => Section is null ? nameof(HtmlBodyPart) : SectionTexts.Part;

    public static TextPlace? Read(string? code)
    {
        var (section, number) = code?.Split('/') switch { [var only] => (null, only), [var name, var last] => (name, last), _ => (null, "") };
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? new(section, after) : null;
    }

    /// <summary>The body, and the sections that say something in paragraphs, in the order in which they are read; each with the beginnings of its blocks.</summary>
    public static IEnumerable<(TextSection? Section, IReadOnlyList<string> Blocks)> In(ContentType type, ContentItem item)
    {
        if (type.Parts.Contains(nameof(HtmlBodyPart))) { yield return (null, Beginnings(Html(item, null))); }
        foreach (var (section, text) in SectionTexts.Filled(type, item).Where(s => s.Section is { OnPage: true, Kind: SectionKind.Prose })) { yield return (section, Beginnings(text)); }
    }

    /// <summary>The part with one block more.</summary>
    public JsonObject With(ContentItem item, string block)
    {
        var blocks = Segments.Blocks(Html(item, Section)).ToList();
        blocks.Insert(Math.Min(After, blocks.Count), block);
        var part = item.Parts[Part]?.DeepClone() as JsonObject ?? [];
        part[Section ?? nameof(HtmlBodyPart.Html)] = string.Join('\n', blocks);
        return part;
    }

    private static string Html(ContentItem item, string? section) => (section is null ? item.As<HtmlBodyPart>()?.Html : SectionTexts.Of(item, section)) ?? "";

    private static IReadOnlyList<string> Beginnings(string html)
        => [.. Segments.Blocks(html).Select(HtmlProfile.PlainText).Select(t => t.Length > Longest ? t[..(Longest - 2)] + " …" : t.Length == 0 ? "—" : t)];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
