using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Nmap.Cms;

namespace Nmap.Meetings.Notes;

/// <summary>One piece of a Word file: a paragraph, or a row of a table with its cells.</summary>
/// <param name="Heading">Its style says so.</param>
/// <param name="Strong">All of it is bold and short, as people write headings without a style.</param>
internal sealed record NoteLine(string Text, bool Heading = false, bool Strong = false, IReadOnlyList<string>? Cells = null, bool StartsTable = false);

/// <summary>What of a Word file stands as text once tracked changes are accepted; what is left out is counted and said.</summary>
internal sealed class WordNotes
{
    public const int MostLines = 300, MostCharacters = 500_000;
    private const int LongestHeading = 120;

    private readonly MainDocumentPart _main;
    private readonly List<NoteLine> _lines = [];
    private readonly List<string> _left = [];
    private bool _hidden;

    private WordNotes(MainDocumentPart main) => _main = main;

    public IReadOnlyList<NoteLine> Lines => _lines;

    /// <summary>Sentences on what was not taken, in English, for translation.</summary>
    public IReadOnlyList<string> LeftOut => _left;

    /// <exception cref="RefusedException">It holds no text, or more than a person can check on one screen.</exception>
    public static WordNotes Read(byte[] bytes, string field)
    {
        using var stream = new MemoryStream(bytes);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var notes = new WordNotes(document.MainDocumentPart!);
        notes.Read(notes._main.Document?.Body?.Elements() ?? [], field);
        if (notes._lines.Count == 0) { throw new RefusedException(Refusal.Invalid, Phrase.Of("There is no text in this file. Pictures of text cannot be read."), field); }
        notes.Tell();
        return notes;
    }

    private void Read(IEnumerable<OpenXmlElement> blocks, string field)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Paragraph paragraph: Add(paragraph, field); break;
                case Table table: Add(table, field); break;
                case SdtBlock { SdtContentBlock: { } content }: Read(content.Elements(), field); break;
                case CustomXmlElement custom: Read(custom.Elements(), field); break;
            }
        }
    }

    private void Add(Paragraph paragraph, string field)
    {
        var text = Squeeze(Text(paragraph));
        if (text.Length > 0) { Keep(new(text, IsHeading(paragraph), IsStrong(paragraph, text)), field); }
        foreach (var box in paragraph.Descendants<TextBoxContent>().Where(b => !b.Ancestors<AlternateContentFallback>().Any())) { Read(box.Elements(), field); }
        foreach (var reference in paragraph.Descendants<FootnoteReference>()) { AddNote(reference, field); }
    }

    private void AddNote(FootnoteReference reference, string field)
    {
        var note = _main.FootnotesPart?.Footnotes?.Elements<Footnote>().FirstOrDefault(f => f.Id?.Value == reference.Id?.Value);
        var text = note is null ? "" : Squeeze(string.Join(' ', note.Descendants<Paragraph>().Select(Text)));
        if (text.Length > 0) { Keep(new(text), field); }
    }

    private void Add(Table table, string field)
    {
        var first = true;
        foreach (var row in table.Elements<TableRow>().Where(r => r.TableRowProperties?.GetFirstChild<Deleted>() is null))
        {
            List<string> cells = [.. row.Descendants<TableCell>().Select(c => Squeeze(string.Join('\n', c.Descendants<Paragraph>().Select(Text))))];
            var text = string.Join(" | ", cells.Where(c => c.Length > 0));
            if (text.Length == 0) { continue; }
            Keep(new(text, Cells: cells, StartsTable: first), field);
            first = false;
        }
    }

    private void Keep(NoteLine line, string field)
    {
        _lines.Add(line);
        if (_lines.Count > MostLines) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The file has more than {0} paragraphs. Split it and bring in one part after the other."), field, MostLines); }
        if (_lines.Sum(l => (long)l.Text.Length) > MostCharacters) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The file holds more text than minutes have. Split it and bring in one part after the other."), field); }
    }

    /// <summary>The text as it stands when all changes are accepted.</summary>
    private string Text(OpenXmlElement element) => string.Concat(element.ChildElements.Select(child => child switch
    {
        DeletedRun or MoveFromRun or Drawing or Picture => "",
        Run { RunProperties.Vanish: { } vanish } run when vanish.Val?.Value != false => Hide(run),
        Text text => text.Text,
        TabChar => " ",
        Break or CarriageReturn => "\n",
        NoBreakHyphen => "\u2011",
        AlternateContent alternative => alternative.GetFirstChild<AlternateContentChoice>() is { } choice ? Text(choice) : "",
        TextBoxContent => "",
        _ => Text(child),
    }));

    private string Hide(Run run)
    {
        _hidden |= run.InnerText.Length > 0;
        return "";
    }

    private bool IsHeading(Paragraph paragraph)
    {
        if (paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value is < 9) { return true; }
        var (id, styles) = (paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value, _main.StyleDefinitionsPart?.Styles);
        for (var depth = 0; id is not null && depth < 10; depth++)
        {
            var style = styles?.Elements<Style>().FirstOrDefault(s => s.StyleId?.Value == id);
            // Word keeps these names in English whatever its language; other programs show their own in the id.
            if ((style?.StyleName?.Val?.Value ?? id) is { } name && name.StartsWith("heading", StringComparison.OrdinalIgnoreCase)) { return true; }
            if (style?.StyleParagraphProperties?.OutlineLevel?.Val?.Value is < 9) { return true; }
            id = style?.BasedOn?.Val?.Value;
        }
        return false;
    }

    private static bool IsStrong(Paragraph paragraph, string text)
        => text.Length <= LongestHeading && !text.Contains('\n', StringComparison.Ordinal)
            && paragraph.Descendants<Run>().Where(r => r.InnerText.Trim().Length > 0).All(r => r.RunProperties?.Bold is { } bold && bold.Val?.Value != false);

    private void Tell()
    {
        var document = _main.Document!;
        if (document.Descendants().Any(e => e is DeletedRun or InsertedRun or MoveFromRun or MoveToRun)) { _left.Add(Phrase.Of("The file has tracked changes: what was added is taken, what was deleted is left out.")); }
        if (_main.WordprocessingCommentsPart?.Comments?.Elements<Comment>().Any() == true) { _left.Add(Phrase.Of("Comments in the margin are left out.")); }
        if (_main.HeaderParts.Any(h => h.Header?.InnerText.Trim().Length > 0) || _main.FooterParts.Any(f => f.Footer?.InnerText.Trim().Length > 0)) { _left.Add(Phrase.Of("Headers and footers of the pages are left out.")); }
        if (document.Descendants().Any(e => e is Drawing or Picture)) { _left.Add(Phrase.Of("Pictures are left out.")); }
        if (_hidden) { _left.Add(Phrase.Of("Hidden text is left out.")); }
    }

    private static string Squeeze(string text)
        => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(l => string.Join(' ', l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))).Trim('\n', ' ');
}
