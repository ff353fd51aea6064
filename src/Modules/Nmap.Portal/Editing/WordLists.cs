using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Nmap.Portal.Editing;

/// <summary>Word has no lists, only numbered paragraphs: this opens and closes lists as their levels come and go.</summary>
internal sealed class WordLists(MainDocumentPart main)
{
    private const int Deepest = 4;

    private readonly Stack<string> _open = new();

    /// <summary>The paragraph as an item; null when it is none.</summary>
    public string? Item(Paragraph paragraph, string words)
    {
        if (Numbering(paragraph) is not { } numbering) { return null; }
        var (depth, tag) = (Math.Min((int)(numbering.Level ?? 0), Deepest) + 1, IsNumbered(numbering.Id, numbering.Level ?? 0) ? "ol" : "ul");
        var html = new StringBuilder();
        while (_open.Count > depth || (_open.Count == depth && _open.Peek() != tag)) { html.Append(CultureInfo.InvariantCulture, $"</li></{_open.Pop()}>"); }
        if (_open.Count == depth) { html.Append("</li>"); }
        while (_open.Count < depth)
        {
            html.Append(CultureInfo.InvariantCulture, $"<{tag}>").Append(_open.Count + 1 < depth ? "<li>" : "");
            _open.Push(tag);
        }
        return html.Append("<li>").Append(words).ToString();
    }

    public string CloseAll()
    {
        var html = new StringBuilder();
        while (_open.Count > 0) { html.Append(CultureInfo.InvariantCulture, $"</li></{_open.Pop()}>"); }
        return html.Append(html.Length > 0 ? "\n" : "").ToString();
    }

    private (int Id, int? Level)? Numbering(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties?.NumberingProperties;
        var (id, styles) = (paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value, main.StyleDefinitionsPart?.Styles);
        for (var depth = 0; own is null && id is not null && depth < 10; depth++)
        {
            var style = styles?.Elements<Style>().FirstOrDefault(s => s.StyleId?.Value == id);
            own = style?.StyleParagraphProperties?.NumberingProperties;
            id = style?.BasedOn?.Val?.Value;
        }
        return own?.NumberingId?.Val?.Value is > 0 and var number ? (number, own.NumberingLevelReference?.Val?.Value) : null;
    }

    private bool IsNumbered(int id, int level)
    {
        var numbering = main.NumberingDefinitionsPart?.Numbering;
        var kind = numbering?.Elements<NumberingInstance>().FirstOrDefault(n => n.NumberID?.Value == id)?.AbstractNumId?.Val?.Value;
        var format = numbering?.Elements<AbstractNum>().FirstOrDefault(a => a.AbstractNumberId?.Value == kind)?.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level)?.NumberingFormat?.Val;
        return format is not null && format.Value != NumberFormatValues.Bullet && format.Value != NumberFormatValues.None;
    }
}
