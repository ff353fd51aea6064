using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Nmap.Cms.Sites;

namespace Nmap.Meetings.Papers;

/// <summary>A paper as a Word document with real styles, footnotes, page numbers and directions, so that it can be worked on and read aloud.</summary>
internal sealed class PaperWord(Paper paper, PaperWords words)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private readonly List<(int Id, Footnote Note)> _notes = [];

    public static byte[] Write(Paper paper, PaperWords words) => new PaperWord(paper, words).Write();

    private byte[] Write()
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            (document.PackageProperties.Title, document.PackageProperties.Language, document.PackageProperties.Creator) = (paper.Title, paper.Culture, paper.Head);
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = PaperStyles.Of(paper);
            main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new FootnoteDocumentWideProperties(new FootnoteSpecialReference { Id = -1 }, new FootnoteSpecialReference { Id = 0 }));
            main.Document = new Document(new Body(Body(main)));
            main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes([.. WordNotesOfPaper()]);
        }
        return bytes.ToArray();
    }

    private List<OpenXmlElement> Body(MainDocumentPart main)
    {
        var body = new List<OpenXmlElement>();
        if (paper.Mark is { } mark) { body.Add(Line("Mark", Said(mark))); }
        body.Add(Line("Title", [.. Said(paper.Title), .. Marks(paper.OnTheWhole)]));
        body.AddRange(paper.Notes.Select(n => Line("Note", Said(n))));
        body.AddRange(paper.Blocks.SelectMany(Written));
        if (paper.Check is { } check) { body.AddRange(Checked(check, main)); }
        body.Add(Section(main));
        return body;
    }

    private IEnumerable<OpenXmlElement> Written(Block block) => block switch
    {
        Heading heading => [Line("Heading" + heading.Level, heading.Text)],
        Sentence sentence => [Line("Normal", Said(sentence.Text))],
        Passage passage => Written(passage),
        Particulars particulars => [Table([], [.. particulars.Lines.Select(l => (IReadOnlyList<Wording>)[new(l.Name, paper.Culture), l.Value])], firstIsName: true), Line("Normal", [])],
        Rows rows => [Line("Caption", Said(rows.Caption)), Table(rows.Head, rows.Lines, firstIsName: false), Line("Normal", [])],
        _ => [],
    };

    private IEnumerable<OpenXmlElement> Written(Passage passage)
    {
        var runs = new List<Run>();
        if (passage.Number is { } number) { runs.Add(Run(new Wording(number + "\u00A0 ", "en"), strong: true)); }
        if (passage.Label is { } label) { runs.AddRange(Said(label + ": ", strong: true)); }
        runs.AddRange(Lines(passage.Text));
        runs.AddRange(Marks(passage.Notes));
        // A passage that has no number or label of the paper's language runs in its own direction.
        yield return Line("Normal", runs, passage is { Number: null, Label: null } ? passage.Text.Culture : paper.Culture);
        if (passage.More is { } more) { yield return Line("More", Said(more)); }
    }

    private List<Run> Marks(IReadOnlyList<Footnote> notes)
    {
        var marks = new List<Run>();
        foreach (var note in notes)
        {
            _notes.Add((_notes.Count + 1, note));
            marks.Add(new Run(new RunProperties(new RunStyle { Val = "FootnoteReference" }), new FootnoteReference { Id = _notes.Count }));
        }
        return marks;
    }

    private IEnumerable<OpenXmlElement> WordNotesOfPaper()
    {
        yield return new DocumentFormat.OpenXml.Wordprocessing.Footnote(new Paragraph(new Run(new SeparatorMark()))) { Type = FootnoteEndnoteValues.Separator, Id = -1 };
        yield return new DocumentFormat.OpenXml.Wordprocessing.Footnote(new Paragraph(new Run(new ContinuationSeparatorMark()))) { Type = FootnoteEndnoteValues.ContinuationSeparator, Id = 0 };
        foreach (var (id, note) in _notes)
        {
            var mark = new Run(new RunProperties(new RunStyle { Val = "FootnoteReference" }), new FootnoteReferenceMark());
            yield return new DocumentFormat.OpenXml.Wordprocessing.Footnote(Line("FootnoteText", [mark, .. Said($" {words.Reservation}, "), .. Said(note.Author + ": ", strong: true), .. Lines(note.Text)])) { Id = id };
        }
    }

    private IEnumerable<OpenXmlElement> Checked(CheckMark check, MainDocumentPart main)
    {
        yield return Line("Heading1", Said(words.CheckTitle));
        yield return Line("Normal", Said(words.Check));
        yield return Line("Normal", [Run(new Wording(check.Code, "en"), strong: true)]);
        yield return Line("Normal", [Run(new Wording(check.Address, "en"))]);
        var picture = main.AddImagePart(ImagePartType.Png);
        using (var png = new MemoryStream(check.Png())) { picture.FeedData(png); }
        yield return Line("Normal", [new Run(WordPicture.Of(main.GetIdOfPart(picture), check.Address))]);
    }

    private Table Table(IReadOnlyList<string> head, IReadOnlyList<IReadOnlyList<Wording>> lines, bool firstIsName)
    {
        var columns = Math.Max(head.Count, lines.Count == 0 ? 1 : lines.Max(l => l.Count));
        var properties = new TableProperties(new TableStyle { Val = "Grid" });
        if (IsRtl(paper.Culture)) { properties.Append(new BiDiVisual()); }
        properties.Append(new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }, new TableLook { FirstRow = head.Count > 0, FirstColumn = firstIsName, NoHorizontalBand = true, NoVerticalBand = true });
        var table = new Table(properties, new TableGrid(Enumerable.Range(0, columns).Select(_ => new GridColumn { Width = $"{9638 / columns}" })));
        if (head.Count > 0)
        {
            table.Append(new TableRow([new TableRowProperties(new CantSplit(), new TableHeader()), .. head.Select(h => Cell(Said(h, strong: true), paper.Culture))]));
        }
        foreach (var line in lines)
        {
            table.Append(new TableRow([new TableRowProperties(new CantSplit()), .. line.Select((c, i) => Cell([.. Lines(c, firstIsName && i == 0)], c.Culture))]));
        }
        return table;
    }

    private TableCell Cell(IReadOnlyList<Run> runs, string culture) => new(new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Auto, Width = "0" }), Line("Normal", runs, culture));

    private SectionProperties Section(MainDocumentPart main)
    {
        var (header, footer) = (main.AddNewPart<HeaderPart>(), main.AddNewPart<FooterPart>());
        header.Header = new Header(Line("Header", Said(paper.Mark is { } mark ? $"{paper.Head} · {mark}" : paper.Head)));
        footer.Footer = new Footer(Line("Footer", [.. Said(words.Page + " "), .. Field("PAGE"), .. Said(" / "), .. Field("NUMPAGES")], paper.Culture));
        var section = new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(header) }, new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
            new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1134, Right = 1134U, Bottom = 1134, Left = 1134U, Header = 567U, Footer = 567U, Gutter = 0U });
        if (IsRtl(paper.Culture)) { section.Append(new BiDi()); }
        return section;
    }

    private static IEnumerable<Run> Field(string name) =>
    [
        new(new FieldChar { FieldCharType = FieldCharValues.Begin }), new(new FieldCode($" {name} ") { Space = SpaceProcessingModeValues.Preserve }),
        new(new FieldChar { FieldCharType = FieldCharValues.Separate }), new(new Text("1")), new(new FieldChar { FieldCharType = FieldCharValues.End }),
    ];

    private List<Run> Said(string text, bool strong = false) => [Run(new Wording(text, paper.Culture), strong)];

    private static IEnumerable<Run> Lines(Wording text, bool strong = false)
    {
        foreach (var (line, i) in text.Text.ReplaceLineEndings("\n").Split('\n').Select((l, i) => (l, i)))
        {
            if (i > 0) { yield return new Run(new Break()); }
            yield return Run(text with { Text = line }, strong);
        }
    }

    private static Run Run(Wording text, bool strong = false)
    {
        var properties = new RunProperties();
        if (strong) { properties.Append(new Bold(), new BoldComplexScript()); }
        if (IsRtl(text.Culture)) { properties.Append(new RightToLeftText()); }
        properties.Append(IsRtl(text.Culture) ? new Languages { Bidi = text.Culture } : new Languages { Val = text.Culture });
        return new(properties, new Text(Clean(text.Text)) { Space = SpaceProcessingModeValues.Preserve });
    }

    private Paragraph Line(string style, IReadOnlyList<Run> runs, string? culture = null)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (IsRtl(culture ?? paper.Culture)) { properties.Append(new BiDi()); }
        return new([properties, .. runs]);
    }

    private Paragraph Line(string style, Wording text) => Line(style, [.. Lines(text)], text.Culture);

    private static bool IsRtl(string culture) => Cultures.Direction(culture) == "rtl";

    // What XML cannot hold, a pasted text can.
    private static string Clean(string text) => string.Concat(text.Where(c => c == '\t' || System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
