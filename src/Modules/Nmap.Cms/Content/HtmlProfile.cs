using Ganss.Xss;
using Markdig;

namespace Nmap.Cms.Content;

/// <summary>
/// The HTML that texts may hold: headings 2 to 4, paragraphs, lists, tables, quotations, links, figures with local images.
/// No style, script, form, id, name or outside image survives, on the way in and on the way out.
/// </summary>
public static class HtmlProfile
{
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UsePipeTables().UseFigures().UseDefinitionLists().UseAbbreviations().Build();

    private static readonly HtmlSanitizer Cleaner = Build();

    public static string Clean(string? html) => string.IsNullOrWhiteSpace(html) ? "" : Cleaner.Sanitize(html).Trim();

    public static string FromMarkdown(string markdown) => Clean(Markdig.Markdown.ToHtml(markdown, Markdown));

    /// <summary>The text alone, blocks parted by a line break; for search, digests and summaries.</summary>
    public static string PlainText(string html)
    {
        var body = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).Body!;
        var blocks = body.Children.Length == 0 ? [body.TextContent] : body.Children.Select(c => c.TextContent);
        return string.Join('\n', blocks.Select(t => string.Join(' ', t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(t => t.Length > 0));
    }

    private static HtmlSanitizer Build()
    {
        var cleaner = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(["h2", "h3", "h4", "p", "ul", "ol", "li", "table", "caption", "thead", "tbody", "tr", "th", "td", "a",
                "strong", "em", "blockquote", "figure", "img", "figcaption", "abbr", "dl", "dt", "dd", "br", "bdi", "span"]),
            AllowedAttributes = new HashSet<string>(["href", "src", "alt", "title", "lang", "dir", "scope", "colspan", "rowspan"]),
            AllowedSchemes = new HashSet<string>(["https", "http", "mailto", "tel"]),
            UriAttributes = new HashSet<string>(["href", "src"]),
            AllowedCssProperties = new HashSet<string>(),
        });
        cleaner.FilterUrl += (_, e) =>
        {
            var local = e.OriginalUrl.StartsWith('/') && !e.OriginalUrl.StartsWith("//", StringComparison.Ordinal);
            if (e.Tag.LocalName == "img" && !(local && e.OriginalUrl.StartsWith("/media/", StringComparison.Ordinal))) { e.SanitizedUrl = null; }
        };
        cleaner.PostProcessNode += (_, e) =>
        {
            if (e.Node is AngleSharp.Dom.IElement { LocalName: "img" } image && !image.HasAttribute("src")) { image.Remove(); }
        };
        return cleaner;
    }
}
