using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Nmap.Cms;
using Nmap.Cms.Content;

namespace Nmap.Portal.Checks;

/// <summary>Looks through a text as its readers meet it: with a screen reader, on a phone, in a second language.</summary>
internal static class TextChecks
{
    /// <summary>Beyond this few people read to the end.</summary>
    public const int LongText = 1500;

    /// <summary>Lists and mails show a summary whole.</summary>
    public const int LongSummary = 300;

    public static IReadOnlyList<TextRemark> Of(ContentItem item, ContentType type)
    {
        var texts = type.Parts.SelectMany(p => type.TextsOf(p, item) ?? []).Where(t => t.IsHtml).ToLookup(t => t.IsParted, t => HtmlProfile.Clean(t.Text));
        var outlined = HtmlProfile.Clean(item.As<HtmlBodyPart>()?.Html) + string.Concat(texts[false]);
        var html = outlined + string.Concat(texts[true]);
        var body = Body(html);
        return [.. Pictures(body), .. Tables(body), .. Headings(Body(outlined)), .. Links(body, item.Culture), .. Length(item, html), .. Ease(html, item.Culture)];
    }

    private static IElement Body(string html) => new HtmlParser().ParseDocument(html).Body!;

    /// <summary>The same for a translation, laid beside its source as it is written.</summary>
    public static IReadOnlyList<TextRemark> Of(ContentItem item, ContentType type, ContentItem? source)
        => [.. source is null ? [] : Inserts.MissingIn(item, source).Select(name => new TextRemark(Phrase.Of("The source names {0}, and this text does not. A number typed in its place stays as it is when the figure changes."), "", name)), .. Of(item, type)];

    private static IEnumerable<TextRemark> Pictures(IElement body)
        => body.QuerySelectorAll("img").Where(i => string.IsNullOrWhiteSpace(i.GetAttribute("alt")))
            .Select(i => new TextRemark(Phrase.Of("A picture has no words for people who do not see it. Say what it shows; if it only decorates, leave it out or give that as the reason."), Words(i.ParentElement)) { NeedsReason = true });

    private static IEnumerable<TextRemark> Tables(IElement body)
    {
        foreach (var table in body.QuerySelectorAll("table"))
        {
            if (table.QuerySelector("caption")?.TextContent.Trim() is not { Length: > 0 })
            {
                yield return new(Phrase.Of("A table has no caption. Say above it what it shows."), Words(table.QuerySelector("tr"))) { NeedsReason = true };
            }
            if (table.QuerySelector("th") is null)
            {
                yield return new(Phrase.Of("A table has no header cells. Are the words of its first row headings? Then mark them as such."), Words(table.QuerySelector("tr"))) { NeedsReason = true };
            }
        }
    }

    private static IEnumerable<TextRemark> Headings(IElement body)
    {
        var before = 1;
        foreach (var heading in body.QuerySelectorAll("h2, h3, h4"))
        {
            var level = heading.LocalName[1] - '0';
            if (level > before + 1) { yield return new(Phrase.Of("A heading skips a level. Make it one level higher, or put the missing heading above it."), Words(heading)) { NeedsReason = true }; }
            before = level;
        }
    }

    private static IEnumerable<TextRemark> Links(IElement body, string culture)
        => body.QuerySelectorAll("a").Where(a => LinkWords.SayNothing(a.TextContent is { Length: > 0 } words ? words : a.QuerySelector("img")?.GetAttribute("alt") ?? "", a.Closest("[lang]")?.GetAttribute("lang") ?? culture))
            .Select(a => new TextRemark(Phrase.Of("The words of a link do not say where it leads. Use the name of the page."), Words(a)) { NeedsReason = true });

    private static IEnumerable<TextRemark> Length(ContentItem item, string html)
    {
        var words = ReadingEase.Words(HtmlProfile.PlainText(html)).Count;
        if (words > LongText) { yield return new(Phrase.Of("The text has {0} words. Few people read more than {1}: shorten it, or make two of it."), "", words, LongText); }
        if (item.As<SummaryPart>()?.Summary is { Length: > LongSummary } summary) { yield return new(Phrase.Of("The summary has {0} characters. Lists show it whole: two sentences are enough."), "", summary.Length); }
    }

    private static IEnumerable<TextRemark> Ease(string html, string culture)
        => ReadingEase.IsHard(HtmlProfile.PlainText(html), culture) ? [new(Phrase.Of("The text is hard to read. Use shorter sentences and everyday words."), "")] : [];

    private static string Words(IElement? element)
    {
        var words = string.Join(' ', (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= 60 ? words : words[..60] + "…";
    }
}
