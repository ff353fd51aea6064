using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Nmap.Portal.Editing;

/// <summary>The words within a paragraph of a Word file, with bold, italic and links.</summary>
internal sealed class WordInlines(MainDocumentPart main)
{
    // Bold over a whole heading or a word in two runs is one emphasis.
    private static readonly string[] Seams = ["</strong><strong>", "</em><em>"];

    public string Of(Paragraph paragraph)
    {
        var html = new StringBuilder();
        foreach (var child in paragraph.ChildElements) { Write(child, html); }
        return Seams.Aggregate(html.ToString(), (text, seam) => text.Replace(seam, "", StringComparison.Ordinal)).Trim();
    }

    private void Write(OpenXmlElement element, StringBuilder html)
    {
        switch (element)
        {
            case DeletedRun or MoveFromRun or Drawing or Picture or ParagraphProperties: return;
            case Run run: Write(run, html); return;
            case Hyperlink link: Write(link, html); return;
            case AlternateContent: return;
        }
        foreach (var child in element.ChildElements) { Write(child, html); }
    }

    private void Write(Hyperlink link, StringBuilder html)
    {
        var address = link.Id?.Value is { } id ? main.HyperlinkRelationships.FirstOrDefault(r => r.Id == id)?.Uri.ToString() : null;
        if (address is not null) { html.Append(CultureInfo.InvariantCulture, $"<a href=\"{HtmlEncoder.Default.Encode(address)}\">"); }
        foreach (var child in link.ChildElements) { Write(child, html); }
        if (address is not null) { html.Append("</a>"); }
    }

    private static void Write(Run run, StringBuilder html)
    {
        var look = run.RunProperties;
        if (look?.Vanish is { } hidden && hidden.Val?.Value != false) { return; }
        var words = string.Concat(run.ChildElements.Select(Words));
        if (words.Length == 0) { return; }
        // Words that only look emphasised, as in a heading, are marked once by the heading itself.
        var bold = look?.Bold is { } b && b.Val?.Value != false && !string.IsNullOrWhiteSpace(words);
        var italic = look?.Italic is { } i && i.Val?.Value != false && !string.IsNullOrWhiteSpace(words);
        html.Append(bold ? "<strong>" : "").Append(italic ? "<em>" : "").Append(words).Append(italic ? "</em>" : "").Append(bold ? "</strong>" : "");
    }

    private static string Words(OpenXmlElement piece) => piece switch
    {
        Text text => HtmlEncoder.Default.Encode(text.Text),
        TabChar => " ",
        Break { Type: null } or CarriageReturn => "<br>",
        NoBreakHyphen => "\u2011",
        _ => "",
    };
}
