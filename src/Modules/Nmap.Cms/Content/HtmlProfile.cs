using System.Collections.Concurrent;
using Ganss.Xss;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace Nmap.Cms.Content;

/// <summary>
/// The HTML that texts may hold: headings 2 to 4, paragraphs, lists, tables, quotations, links, figures with local images.
/// No style, script, form, id, name or outside image survives, on the way in and on the way out. What stands by reference is an empty figure (<see cref="Embeds"/>).
/// </summary>
public static class HtmlProfile
{
    /// <summary>In characters. A report of two hundred pages has half of it.</summary>
    public const int Longest = 1_000_000;

    public static readonly string TooLong = Phrase.Of("This text is longer than a page may be (a million characters). Make several pages of it.");

    private static readonly MarkdownPipeline Markdown = BuildMarkdown();

    private static readonly HtmlSanitizer Cleaner = Build();

    // A text is cleaned on every way out; the same text comes out the same.
    private static readonly Remembered Cleaned = new(html => Cleaner.Sanitize(html).Trim());
    private static readonly Remembered Plain = new(Bare);
    private static readonly Remembered Worded = new(Apart);

    public static string Clean(string? html) => string.IsNullOrWhiteSpace(html) ? "" : Cleaned[html];

    public static string FromMarkdown(string markdown) => Clean(Rendered(markdown));

    /// <summary>Markdown as HTML before it is cleaned: compare with <see cref="Loses"/>. Headings are moved to the levels that a text may have.</summary>
    public static string Rendered(string markdown)
    {
        var document = Markdig.Markdown.Parse(markdown, Markdown);
        foreach (var heading in document.Descendants<HeadingBlock>()) { heading.Level = Math.Clamp(heading.Level, 2, 4); }
        return Embeds.FromLines(document.ToHtml(Markdown));
    }

    /// <summary>Would cleaning drop words? True where text stands in a form that the profile does not hold.</summary>
    public static bool Loses(string html) => Words(html) != Words(Clean(html));

    /// <summary>The first words that cleaning would drop, and the line of what was typed on which they begin, where it is known; null when it drops none.</summary>
    public static (int? Line, string Words)? FirstLost(string typed, string html)
    {
        if (!Loses(html)) { return null; }
        var (before, after) = (Apart(html).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), Apart(Clean(html)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        string[] lost = [.. before.Skip(before.Zip(after).TakeWhile(w => w.First == w.Second).Count()).Take(8)];
        var lines = typed.Split('\n').ToList();
        // A single word may stand anywhere.
        var line = Enumerable.Range(0, Math.Max(1, lost.Length - 1)).Select(less => lines.FindIndex(l => l.Contains(string.Join(' ', lost.SkipLast(less)), StringComparison.Ordinal))).Select(l => (int?)l).FirstOrDefault(l => l >= 0);
        return (line + 1, string.Join(' ', lost));
    }

    /// <summary>
    /// The elements, addresses and scripts that cleaning takes out, as they were written: <c>&lt;script&gt;</c>,
    /// <c>&lt;a href="javascript:…"&gt;</c>, <c>onclick</c>.
    /// </summary>
    public static IEnumerable<string> Lost(string html)
    {
        var (before, after) = (Elements(html), Elements(Clean(html)));
        foreach (var alike in before.GroupBy(e => e.LocalName))
        {
            var kept = after.Where(e => e.LocalName == alike.Key).ToList();
            var (had, has) = (alike.Select(AddressIn).OfType<string>().ToList(), kept.Select(AddressIn).OfType<string>().ToList());
            var addresses = has.Count < had.Count ? had.Except(has).ToList() : [];
            foreach (var address in addresses) { yield return $"<{alike.Key} {(address.Length > LongestTold ? address[..LongestTold] + "…" : address)}>"; }
            if (addresses.Count == 0 && kept.Count != alike.Count()) { yield return $"<{alike.Key}>"; }
        }
        foreach (var script in before.SelectMany(e => e.Attributes).Select(a => a.Name).Where(n => n.StartsWith("on", StringComparison.Ordinal)).Distinct()) { yield return script; }
    }

    private const int LongestTold = 100;

    private static string? AddressIn(AngleSharp.Dom.IElement element)
        => element.GetAttribute("href") is { } target ? $"href=\"{target}\"" : element.GetAttribute("src") is { } source ? $"src=\"{source}\"" : null;

    private static List<AngleSharp.Dom.IElement> Elements(string html) => [.. new AngleSharp.Html.Parser.HtmlParser().ParseDocument("<body>" + html).Body!.QuerySelectorAll("*")];

    private static string Words(string html) => string.Concat(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).Body!.TextContent.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>The text alone, blocks parted by a line break; for digests, which must not change, and wherever blocks are plain.</summary>
    public static string PlainText(string html) => Plain[html];

    /// <summary>The text as people read it, for search and summaries: entries of lists and cells of tables do not grow together.</summary>
    public static string ReadText(string html) => Worded[html];

    private static string Bare(string html) => Bare(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).Body!);

    private static string Apart(string html)
    {
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        foreach (var piece in document.Body!.QuerySelectorAll("* > li, * > p, tr, td, th, dt, dd, caption, figcaption, br")) { piece.Parent!.InsertBefore(document.CreateTextNode(" "), piece); }
        return Bare(document.Body!);
    }

    private static string Bare(AngleSharp.Dom.IElement body)
    {
        var blocks = body.Children.Length == 0 ? [body.TextContent] : body.Children.Select(c => c.TextContent);
        return string.Join('\n', blocks.Select(t => string.Join(' ', t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(t => t.Length > 0));
    }

    // Code is not in the profile; read as such, indented text would vanish.
    private static MarkdownPipeline BuildMarkdown()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseFigures().UseDefinitionLists().UseAbbreviations();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.TryRemove<FencedCodeBlockParser>();
        builder.InlineParsers.TryRemove<CodeInlineParser>();
        return builder.Build();
    }

    private static HtmlSanitizer Build()
    {
        var cleaner = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(["h2", "h3", "h4", "p", "ul", "ol", "li", "table", "caption", "thead", "tbody", "tr", "th", "td", "a",
                "strong", "em", "blockquote", "figure", "img", "figcaption", "abbr", "dl", "dt", "dd", "br", "bdi", "span"]),
            AllowedAttributes = new HashSet<string>(["href", "src", "alt", "title", "lang", "dir", "scope", "colspan", "rowspan", Embeds.Attribute]),
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
            if (e.Node is AngleSharp.Dom.IElement element && element.HasAttribute(Embeds.Attribute)) { OnlyReference(element); }
        };
        return cleaner;
    }

    /// <summary>A reference stands alone in an empty figure; anywhere else it means nothing.</summary>
    private static void OnlyReference(AngleSharp.Dom.IElement element)
    {
        var reference = element.GetAttribute(Embeds.Attribute);
        if (element.LocalName != "figure" || !Embeds.IsReference(reference))
        {
            element.RemoveAttribute(Embeds.Attribute);
            return;
        }
        foreach (var name in element.Attributes.Select(a => a.Name).Where(n => n != Embeds.Attribute).ToList()) { element.RemoveAttribute(name); }
        while (element.FirstChild is { } child) { element.RemoveChild(child); }
    }
}

/// <summary>Answers of a slow function of text, forgotten all at once when they grow large.</summary>
internal sealed class Remembered(Func<string, string> make)
{
    private const long MostCharacters = 8 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, string> _answers = new(StringComparer.Ordinal);
    private long _characters;

    public string this[string text]
    {
        get
        {
            if (_answers.TryGetValue(text, out var known)) { return known; }
            var made = make(text);
            if (Interlocked.Add(ref _characters, text.Length + made.Length) > MostCharacters)
            {
                _answers.Clear();
                Interlocked.Exchange(ref _characters, text.Length + made.Length);
            }
            return _answers[text] = made;
        }
    }
}
