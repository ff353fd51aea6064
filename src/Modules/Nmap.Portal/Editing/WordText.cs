using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Nmap.Cms;
using Nmap.Cms.Content;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Nmap.Portal.Editing;

/// <summary>
/// A Word file as text in the HTML profile: headings, paragraphs, lists, tables, links, bold and italic, direction. Tracked changes are accepted; what is
/// left out is said. The conversion is here and not in the browser, so that it is the same with scripts off, and one more program of 80 KB is not sent.
/// </summary>
internal sealed class WordText
{
    private readonly MainDocumentPart _main;
    private readonly WordLists _lists;
    private readonly WordInlines _inlines;
    private readonly List<string> _blocks = [];
    private readonly List<string> _left = [];

    private WordText(MainDocumentPart main) => (_main, _lists, _inlines) = (main, new(main), new(main));

    public string Html { get; private set; } = "";

    /// <summary>The paragraph in the style "Title", if there is one.</summary>
    public string? Title { get; private set; }

    /// <summary>English sentences on what was not taken, for translation.</summary>
    public IReadOnlyList<string> LeftOut => _left;

    /// <param name="bytes">Cleaned and checked before.</param>
    /// <exception cref="RefusedException">It holds no text, or more than a page may have.</exception>
    public static WordText Read(byte[] bytes, string field)
    {
        using var stream = new MemoryStream(bytes);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var text = new WordText(document.MainDocumentPart!);
        text.Add(text._main.Document?.Body?.Elements() ?? []);
        text._blocks.Add(text._lists.CloseAll());
        var html = string.Concat(text._blocks);
        if (html.Length > HtmlProfile.Longest) { throw new RefusedException(Refusal.Invalid, HtmlProfile.TooLong, field); }
        text.Html = HtmlProfile.Clean(html);
        if (HtmlProfile.PlainText(text.Html).Length == 0) { throw new RefusedException(Refusal.Invalid, Phrase.Of("There is no text in this file. Pictures of text cannot be read."), field); }
        text.Tell();
        return text;
    }

    private void Add(IEnumerable<OpenXmlElement> elements)
    {
        foreach (var element in elements)
        {
            switch (element)
            {
                case Paragraph paragraph: Add(paragraph); break;
                case Table table: _blocks.Add(_lists.CloseAll() + Of(table)); break;
                case SdtBlock { SdtContentBlock: { } content }: Add(content.Elements()); break;
                case CustomXmlElement custom: Add(custom.Elements()); break;
            }
        }
    }

    private void Add(Paragraph paragraph)
    {
        var (words, style) = (_inlines.Of(paragraph), StyleOf(paragraph));
        if (words.Trim().Length == 0) { return; }
        if (style == "title" && Title is null)
        {
            Title = HtmlProfile.PlainText(words);
            return;
        }
        if (style is null && _lists.Item(paragraph, words) is { } item)
        {
            _blocks.Add(item);
            return;
        }
        var tag = style is "1" or "title" ? "h2" : style == "2" ? "h3" : style is not null ? "h4" : "p";
        _blocks.Add($"{_lists.CloseAll()}<{tag}{Direction(paragraph)}>{words}</{tag}>\n");
    }

    private string Of(Table table)
    {
        var rows = table.Elements<TableRow>().Where(r => r.TableRowProperties?.GetFirstChild<Deleted>() is null).ToList();
        return $"<table>{string.Concat(rows.Select(r => Of(r, r.TableRowProperties?.GetFirstChild<TableHeader>() is { } h && h.Val?.Value != OnOffOnlyValues.Off)))}</table>\n";
    }

    private string Of(TableRow row, bool header)
    {
        var cells = row.Descendants<TableCell>().Where(c => c.Ancestors<TableRow>().First() == row).Select(c =>
        {
            var span = c.TableCellProperties?.GridSpan?.Val?.Value is > 1 and var many ? $" colspan=\"{many}\"" : "";
            var words = string.Join("<br>", c.Descendants<Paragraph>().Select(_inlines.Of).Where(w => w.Trim().Length > 0));
            return header ? $"<th scope=\"col\"{span}>{words}</th>" : $"<td{span}>{words}</td>";
        });
        return $"<tr>{string.Concat(cells)}</tr>";
    }

    /// <summary><c>1</c> to <c>9</c> for a heading, <c>title</c>, or null.</summary>
    private string? StyleOf(Paragraph paragraph)
    {
        if (paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value is < 9 and var outline) { return $"{outline + 1}"; }
        var (id, styles) = (paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value, _main.StyleDefinitionsPart?.Styles);
        for (var depth = 0; id is not null && depth < 10; depth++)
        {
            var style = styles?.Elements<Style>().FirstOrDefault(s => s.StyleId?.Value == id);
            // Word keeps these names in English whatever its language.
            var name = (style?.StyleName?.Val?.Value ?? id).ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal);
            if (name == "title") { return name; }
            if (name.StartsWith("heading", StringComparison.Ordinal) && name.Length == 8) { return name[7..]; }
            if (style?.StyleParagraphProperties?.OutlineLevel?.Val?.Value is < 9 and var level) { return $"{level + 1}"; }
            id = style?.BasedOn?.Val?.Value;
        }
        return null;
    }

    private static string Direction(Paragraph paragraph) => paragraph.ParagraphProperties?.BiDi is { } bidi && bidi.Val?.Value != false ? " dir=\"rtl\"" : "";

    private void Tell()
    {
        var document = _main.Document!;
        if (document.Descendants().Any(e => e is DeletedRun or InsertedRun or MoveFromRun or MoveToRun)) { _left.Add(Phrase.Of("The file has tracked changes: what was added is taken, what was deleted is left out.")); }
        if (_main.WordprocessingCommentsPart?.Comments?.Elements<Comment>().Any() == true) { _left.Add(Phrase.Of("Comments in the margin are left out.")); }
        if (_main.FootnotesPart is not null && document.Descendants<FootnoteReference>().Any()) { _left.Add(Phrase.Of("Footnotes are left out.")); }
        if (document.Descendants().Any(e => e is Drawing or Picture)) { _left.Add(Phrase.Of("Pictures are left out.")); }
    }
}
