using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Portal.Editing;

namespace Nmap.Portal.Changes;

/// <summary>What readers see differ between two public wordings: title, summary, sections, paragraphs. Nothing of the desk is among it.</summary>
internal static class WordsChanged
{
    public static IReadOnlyList<Difference> Between(ContentType type, ContentItem before, ContentItem after)
    {
        List<Difference> found = [.. Heads(before, after), .. Sections(type, before, after), .. Comparison.Blocks(before.As<HtmlBodyPart>(), after.As<HtmlBodyPart>())];
        return found.Count > 0 ? found : [.. Lines(type.PlainText(before), type.PlainText(after))];
    }

    private static IEnumerable<Difference> Heads(ContentItem before, ContentItem after) => Where(
        (Phrase.Of("Title"), before.As<TitlePart>()?.Title ?? "", after.As<TitlePart>()?.Title ?? ""),
        (Phrase.Of("Summary"), before.As<SummaryPart>()?.Summary ?? "", after.As<SummaryPart>()?.Summary ?? ""));

    private static IEnumerable<Difference> Sections(ContentType type, ContentItem before, ContentItem after)
        => Where([.. type.Sections.Select(s => (s.Label, Plain(s, before), Plain(s, after)))]);

    private static string Plain(TextSection section, ContentItem item) => SectionTexts.Of(item, section.Name) is { } text ? SectionTexts.Plain(section, text) : "";

    // Types with parts of their own, such as the blocks of a page, say in their plain text what readers read.
    private static IEnumerable<Difference> Lines(string before, string after)
    {
        var (old, young) = (before.Split('\n'), after.Split('\n'));
        return Where((Phrase.Of("Text"), string.Join('\n', old.Except(young)), string.Join('\n', young.Except(old))));
    }

    private static IEnumerable<Difference> Where(params IEnumerable<(string Label, string Before, string After)> pairs)
        => pairs.Where(p => p.Before != p.After).Select(p => new Difference(p.Label, p.Before, p.After));
}
