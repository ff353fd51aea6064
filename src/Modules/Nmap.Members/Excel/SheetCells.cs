using System.Globalization;
using System.Text;
using System.Xml;

namespace Nmap.Members.Excel;

/// <summary>Reads rows of a sheet one after another, never the whole sheet at once.</summary>
internal sealed class SheetCells(WorkbookParts parts, IReadOnlyList<string> shared, CellFormats formats)
{
    private const int MostColumns = 200;

    /// <summary>Texts that the cells of all sheets refer to by their place.</summary>
    public static IReadOnlyList<string> Shared(WorkbookParts parts, string? path)
    {
        List<string> texts = [];
        using var reader = parts.Open(path);
        while (reader?.Read() == true)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si") { texts.Add(Text(reader)); }
        }
        return texts;
    }

    /// <returns>Rows with something in them.</returns>
    public IEnumerable<FileLine> Rows(string path)
    {
        using var reader = parts.Open(path) ?? throw new InvalidDataException(path);
        var number = 0;
        List<string> cells = [];
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "row")
            {
                number = int.TryParse(reader.GetAttribute("r"), CultureInfo.InvariantCulture, out var said) ? said : number + 1;
                cells = [];
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "c") { Put(cells, reader); }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "row" && cells.Exists(c => c.Trim().Length > 0)) { yield return new(number, cells); }
        }
    }

    private void Put(List<string> cells, XmlReader reader)
    {
        var attributes = new Attributes(reader);
        var column = Math.Min(Column(attributes["r"]) ?? cells.Count, MostColumns);
        var text = attributes["t"] switch
        {
            "inlineStr" => Text(reader),
            var kind => Value(reader) switch
            {
                "" => "",
                var place when kind == "s" => shared[int.Parse(place, CultureInfo.InvariantCulture)],
                var value when kind == "b" => value == "1" ? "TRUE" : "FALSE",
                var value when kind is "" or "n" => formats.Show(value, attributes["s"]),
                var value => XmlConvert.DecodeName(value)!,
            },
        };
        while (cells.Count <= column) { cells.Add(""); }
        cells[column] = text;
    }

    // "AB12" is column 27, counted from none.
    private static int? Column(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper).Take(4)) { column = column * 26 + letter - 'A' + 1; }
        return column == 0 ? null : column - 1;
    }

    // A formula whose result was never stored shows nothing one could take.
    private static string Value(XmlReader reader)
    {
        if (reader.IsEmptyElement) { return ""; }
        var (depth, value, formula) = (reader.Depth, "", false);
        while (reader.Read() && reader.Depth > depth)
        {
            formula |= reader is { NodeType: XmlNodeType.Element, LocalName: "f" };
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "v" }) { value = Content(reader); }
        }
        return value.Length == 0 && formula ? "#N/A" : value;
    }

    // Of a text with parts, each part; of one with a reading aid beside it (rPh), not the aid.
    private static string Text(XmlReader reader)
    {
        if (reader.IsEmptyElement) { return ""; }
        var text = new StringBuilder();
        var (depth, aid) = (reader.Depth, false);
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.LocalName == "rPh") { aid = reader.NodeType == XmlNodeType.Element; }
            else if (!aid && reader is { NodeType: XmlNodeType.Element, LocalName: "t" }) { text.Append(Content(reader)); }
        }
        return XmlConvert.DecodeName(text.ToString())!;
    }

    private static string Content(XmlReader reader)
    {
        var text = new StringBuilder();
        if (reader.IsEmptyElement) { return ""; }
        while (reader.Read() && reader.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA) { text.Append(reader.Value); }
        return text.ToString();
    }
}
