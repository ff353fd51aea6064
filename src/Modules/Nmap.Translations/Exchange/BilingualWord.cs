using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Nmap.Translations.Exchange;

/// <summary>A Word table with the source on one side and the translation on the other, each in its own direction.</summary>
internal sealed class BilingualWord(IStringLocalizer S)
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const int ColumnWidth = 7000;

    public byte[] Write(Pair pair)
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = pair.Source.DisplayText;
            document.PackageProperties.Language = pair.Culture;
            var body = new Body(
                new Paragraph(new ParagraphProperties(new SpacingBetweenLines { After = "120" }), Run(pair.Source.DisplayText, pair.Source.Culture, bold: true, size: 32)),
                new Paragraph(new ParagraphProperties(new SpacingBetweenLines { After = "200" }), Run(S["This file is for reading and commenting. To send a translation back, use the XLIFF or PO file or the page on the platform."], Cultures.Current, bold: false, size: 20)),
                Table(pair),
                new SectionProperties(new PageSize { Width = 16838, Height = 11906, Orient = PageOrientationValues.Landscape }, new PageMargin { Top = 1134, Right = 1134U, Bottom = 1134, Left = 1134U, Header = 567U, Footer = 567U, Gutter = 0U }));
            document.AddMainDocumentPart().Document = new Document(body);
        }
        return bytes.ToArray();
    }

    private static Table Table(Pair pair)
    {
        var table = new Table(
            new TableProperties(new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }, new TableBorders(Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()), new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(new GridColumn { Width = $"{ColumnWidth}" }, new GridColumn { Width = $"{ColumnWidth}" }),
            new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()), Cell([Cultures.Autonym(pair.Source.Culture)], pair.Source.Culture, bold: true), Cell([Cultures.Autonym(pair.Culture)], pair.Culture, bold: true)));
        foreach (var piece in pair.Pieces.Where(p => p.HasWords))
        {
            table.Append(new TableRow(Cell(Lines(piece.Source.Text, piece), pair.Source.Culture), Cell(piece.Target is null ? [""] : Lines(piece.Target, piece), pair.Culture)));
        }
        return table;
    }

    private static IReadOnlyList<string> Lines(string text, Piece piece) => piece.Source.IsHtml ? HtmlLines.Of(text) : [text];

    private static TableCell Cell(IReadOnlyList<string> lines, string culture, bool bold = false)
    {
        var cell = new TableCell(new TableCellProperties(new TableCellWidth { Width = $"{ColumnWidth}", Type = TableWidthUnitValues.Dxa }));
        foreach (var line in lines)
        {
            var paragraph = new ParagraphProperties();
            if (Cultures.Direction(culture) == "rtl") { paragraph.Append(new BiDi()); }
            paragraph.Append(new SpacingBetweenLines { After = "60" });
            cell.Append(new Paragraph(paragraph, Run(line, culture, bold, 22)));
        }
        return cell;
    }

    private static Run Run(string text, string culture, bool bold, int size)
    {
        var properties = new RunProperties(new RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial" });
        if (bold) { properties.Append(new Bold(), new BoldComplexScript()); }
        properties.Append(new FontSize { Val = $"{size}" }, new FontSizeComplexScript { Val = $"{size}" });
        var rightToLeft = Cultures.Direction(culture) == "rtl";
        if (rightToLeft) { properties.Append(new RightToLeftText()); }
        properties.Append(rightToLeft ? new Languages { Bidi = culture } : new Languages { Val = culture });
        return new Run(properties, new Text(Written(text)) { Space = SpaceProcessingModeValues.Preserve });
    }

    // A control character would make Word call the file damaged.
    private static string Written(string text) => string.Concat(text.Where(c => char.IsSurrogate(c) || System.Xml.XmlConvert.IsXmlChar(c)));

    private static T Line<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4U, Color = "B0B0B0" };
}

/// <summary>The lines of a block: its paragraphs, items and cells.</summary>
internal static class HtmlLines
{
    public static IReadOnlyList<string> Of(string html)
    {
        var body = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).Body!;
        var leaves = body.QuerySelectorAll("li, td, th, dt, dd, figcaption, caption, p, h2, h3, h4").Where(e => e.QuerySelector("li, td, th, p") is null)
            .Select(e => (e.LocalName == "li" ? "• " : "") + string.Join(' ', e.TextContent.Split([' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries))).Where(t => t.Length > 0).ToList();
        return leaves.Count > 0 ? leaves : [HtmlProfile.PlainText(html)];
    }
}
