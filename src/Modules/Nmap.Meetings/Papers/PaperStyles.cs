using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Nmap.Cms.Sites;

namespace Nmap.Meetings.Papers;

/// <summary>The styles of a Word document: Word's own names, so that its outline, navigation and screen readers know them.</summary>
internal static class PaperStyles
{
    public static Styles Of(Paper paper)
    {
        var size = paper.OnOnePage ? 17 : 22;
        return new Styles(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(
                    new RunFonts { Ascii = "Arial", HighAnsi = "Arial", EastAsia = "Arial", ComplexScript = "Arial" },
                    new FontSize { Val = $"{size}" }, new FontSizeComplexScript { Val = $"{size}" }, Language(paper.Culture))),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = paper.OnOnePage ? "40" : "120", Line = paper.OnOnePage ? "240" : "276", LineRule = LineSpacingRuleValues.Auto }))),
            new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
            Paragraph("Title", "Title", size + 14, before: 0, bold: true),
            Paragraph("Heading1", "heading 1", size + 6, before: paper.OnOnePage ? 100 : 280, bold: true, level: 0),
            Paragraph("Heading2", "heading 2", size + 2, before: paper.OnOnePage ? 60 : 200, bold: true, level: 1),
            Paragraph("Caption", "caption", size, before: 60, bold: true),
            Paragraph("Mark", "Mark", size + 2, before: 0, bold: true, colour: "942514"),
            Paragraph("Note", "Note", size - 2, before: 0, colour: "404B50"),
            Paragraph("More", "More", size - 2, before: 0, colour: "404B50", indent: "567"),
            Paragraph("Header", "header", 18, before: 0, colour: "404B50"),
            Paragraph("Footer", "footer", 18, before: 0, colour: "404B50"),
            Paragraph("FootnoteText", "footnote text", 18, before: 0),
            new Style(new StyleName { Val = "footnote reference" }, new BasedOn { Val = "DefaultParagraphFont" }, new StyleRunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript })) { Type = StyleValues.Character, StyleId = "FootnoteReference" },
            new Style(new StyleName { Val = "Default Paragraph Font" }) { Type = StyleValues.Character, StyleId = "DefaultParagraphFont", Default = true },
            new Style(new StyleName { Val = "Normal Table" }, new StyleTableProperties(new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa }, new TableCellMarginDefault(new TopMargin { Width = "40", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa }, new BottomMargin { Width = "0", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 80, Type = TableWidthValues.Dxa }))) { Type = StyleValues.Table, StyleId = "TableNormal", Default = true },
            new Style(new StyleName { Val = "Grid" }, new BasedOn { Val = "TableNormal" }, new StyleTableProperties(new TableBorders(Line<TopBorder>(), Line<BottomBorder>(), Line<InsideHorizontalBorder>()))) { Type = StyleValues.Table, StyleId = "Grid" });
    }

    private static Style Paragraph(string id, string name, int size, int before, bool bold = false, int? level = null, string? colour = null, string? indent = null)
    {
        var paragraph = new StyleParagraphProperties();
        if (bold) { paragraph.Append(new KeepNext(), new KeepLines()); }
        if (before > 0) { paragraph.Append(new SpacingBetweenLines { Before = $"{before}" }); }
        if (indent is not null) { paragraph.Append(new Indentation { Start = indent }); }
        if (level is { } outline) { paragraph.Append(new OutlineLevel { Val = outline }); }
        var run = new StyleRunProperties();
        if (bold) { run.Append(new Bold(), new BoldComplexScript()); }
        if (colour is not null) { run.Append(new Color { Val = colour }); }
        run.Append(new FontSize { Val = $"{size}" }, new FontSizeComplexScript { Val = $"{size}" });
        return new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), paragraph, run) { Type = StyleValues.Paragraph, StyleId = id };
    }

    private static T Line<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4U, Color = "CECECE" };

    private static Languages Language(string culture) => Cultures.Direction(culture) == "rtl" ? new() { Val = "en-US", Bidi = culture } : new() { Val = culture };
}
