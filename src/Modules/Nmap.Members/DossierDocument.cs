using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Members;

/// <summary>The same file as a text document, for those who print it or read it elsewhere.</summary>
internal sealed class DossierDocument(IFormats formats)
{
    public byte[] Write(string title, string? note, IReadOnlyList<DossierSection> sections, string culture)
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var rightToLeft = Cultures.Direction(culture) == "rtl";
            var body = new Body(Line(title, 36, true, rightToLeft));
            if (note is not null) { foreach (var line in note.Split('\n')) { body.Append(Line(line.TrimEnd(), 22, false, rightToLeft)); } }
            foreach (var section in sections)
            {
                body.Append(Line(section.Heading, 28, true, rightToLeft));
                if (section.Lines.Count == 0) { body.Append(Line(section.Empty, 22, false, rightToLeft)); }
                foreach (var line in section.Lines)
                {
                    body.Append(Line(line.Day is { } day ? $"{formats.Date(day, culture)}: {line.Text}" : line.Text, 22, false, rightToLeft));
                    if (line.More is not null) { body.Append(Line(line.More, 20, false, rightToLeft)); }
                }
            }
            body.Append(new SectionProperties(new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1134, Right = 1134U, Bottom = 1134, Left = 1134U, Header = 567U, Footer = 567U, Gutter = 0U }));
            document.AddMainDocumentPart().Document = new Document(body);
        }
        return bytes.ToArray();
    }

    private static Paragraph Line(string text, int halfPoints, bool bold, bool rightToLeft)
    {
        var properties = new RunProperties();
        if (bold) { properties.Append(new Bold(), new BoldComplexScript()); }
        properties.Append(new FontSize { Val = $"{halfPoints}" }, new FontSizeComplexScript { Val = $"{halfPoints}" });
        if (rightToLeft) { properties.Append(new RightToLeftText()); }
        var paragraph = new ParagraphProperties();
        if (bold) { paragraph.Append(new KeepNext()); }
        if (rightToLeft) { paragraph.Append(new BiDi()); }
        paragraph.Append(new SpacingBetweenLines { Before = bold ? "240" : "0", After = "120" });
        return new(paragraph, new Run(properties, new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
    }
}
