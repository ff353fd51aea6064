using System.Text.Json.Nodes;
using Nmap.Cms;
using Nmap.Cms.Content;

namespace Nmap.Portal.Editing;

/// <param name="Label">English phrase or the field's own name.</param>
/// <param name="Look">The words are the same; a link, a picture or the form of the block changed.</param>
internal sealed record Difference(string Label, string Before, string After, bool Look = false);

/// <summary>What differs between two versions of a text: field by field, the body block by block.</summary>
internal static class Comparison
{
    /// <summary>Parts whose words are compared as readers see them.</summary>
    private static readonly HashSet<string> Words = [nameof(TitlePart), nameof(SummaryPart), nameof(HtmlBodyPart), SectionTexts.Part];

    private static readonly Dictionary<string, string> Known = new()
    {
        ["SlugPart.Slug"] = Phrase.Of("Address"),
        ["Audience"] = Phrase.Of("Who may read it"),
    };

    /// <summary>What readers see first, then what stands beside the words: audience, address, fields.</summary>
    public static IReadOnlyList<Difference> Of(ContentType type, ContentItem before, ContentItem after)
    {
        var (old, young) = (Fields(type, before), Fields(type, after));
        var fields = old.Keys.Union(young.Keys).Where(f => old.GetValueOrDefault(f, "") != young.GetValueOrDefault(f, ""))
            .Select(f => new Difference(Called(type, f), old.GetValueOrDefault(f, ""), young.GetValueOrDefault(f, "")));
        return [.. Changes.WordsChanged.Between(type, before, after), .. fields];
    }

    private static string Called(ContentType type, string path)
        => Known.GetValueOrDefault(path) ?? type.Fields.FirstOrDefault(f => path.StartsWith($"{f.Part}.{f.Name}", StringComparison.Ordinal))?.Label.ToString() ?? path[(path.LastIndexOf('.') + 1)..];

    /// <summary>What somebody typed beside what somebody else saved meanwhile; blocks that are alike are taken for the same.</summary>
    public static IReadOnlyList<Difference> Of(StaleContentException stale, ContentType type)
    {
        var (stored, draft) = (stale.Stored, stale.Typed);
        var typed = new ContentItem
        {
            ContentItemId = stored.ContentItemId, ContentItemVersionId = "", ContentType = stored.ContentType, Culture = stored.Culture, SourceCulture = stored.SourceCulture,
            LocalizationSet = stored.LocalizationSet, Parts = (JsonObject)stored.Parts.DeepClone(),
        };
        foreach (var (name, part) in draft.Parts) { typed.Parts[name] = part?.DeepClone(); }
        if (typed.As<HtmlBodyPart>() is { } body) { typed.Put(body with { Segments = Segments.Carry(HtmlProfile.Clean(body.Html), stored.As<HtmlBodyPart>()?.Segments) }); }
        return Changes.WordsChanged.Between(type, stored, typed);
    }

    /// <summary>Blocks keep their ids for life, so a paragraph is compared with itself, wherever it moved.</summary>
    public static IEnumerable<Difference> Blocks(HtmlBodyPart? before, HtmlBodyPart? after)
    {
        var (old, young) = (Keyed(before), Keyed(after));
        var gone = old.Where(o => young.All(y => y.Id != o.Id)).ToList();
        foreach (var (id, html) in young)
        {
            var was = old.FirstOrDefault(o => o.Id == id).Html ?? "";
            if (was == html) { continue; }
            var (words, now) = (HtmlProfile.PlainText(was), HtmlProfile.PlainText(html));
            yield return new(Phrase.Of("Text"), words, now, words == now);
        }
        foreach (var (_, html) in gone) { yield return new(Phrase.Of("Text"), HtmlProfile.PlainText(html), ""); }
    }

    private static List<(string Id, string Html)> Keyed(HtmlBodyPart? body)
    {
        var blocks = Segments.Blocks(HtmlProfile.Clean(body?.Html));
        return [.. blocks.Select((b, i) => (body?.Segments?.ElementAtOrDefault(i)?.Id ?? "block " + i, b))];
    }

    private static Dictionary<string, string> Fields(ContentType type, ContentItem item)
    {
        var fields = item.Parts.Where(p => !Words.Contains(p.Key) && type.TextsOf(p.Key, item) is null).SelectMany(p => Leaves(p.Value, p.Key)).GroupBy(l => l.Name).ToDictionary(g => g.Key, g => string.Join(", ", g.Select(l => l.Value)));
        fields["Audience"] = item.Audience.ToString();
        return fields;
    }

    private static IEnumerable<(string Name, string Value)> Leaves(JsonNode? node, string path) => node switch
    {
        JsonObject part => part.SelectMany(p => Leaves(p.Value, $"{path}.{p.Key}")),
        JsonArray list => list.SelectMany(n => Leaves(n, path)),
        null => [],
        _ => [(path, node.ToString())],
    };
}
