using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Nmap.Members.Excel;

/// <summary>Writes a table as a workbook of one sheet; every cell is text, so that nothing is taken for a formula.</summary>
internal static class WorkbookWriter
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static byte[] Write(string title, IEnumerable<IReadOnlyList<string?>> lines, bool rightToLeft)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            using (var writer = OpenXmlWriter.Create(sheet)) { Write(writer, lines, rightToLeft); }
            book.Workbook = new(new Sheets(new Sheet { Name = title, SheetId = 1, Id = book.GetIdOfPart(sheet) }));
        }
        return bytes.ToArray();
    }

    private static void Write(OpenXmlWriter writer, IEnumerable<IReadOnlyList<string?>> lines, bool rightToLeft)
    {
        writer.WriteStartElement(new Worksheet());
        var header = new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        writer.WriteElement(new SheetViews(new SheetView(header) { RightToLeft = rightToLeft, WorkbookViewId = 0 }));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = 15, DefaultColumnWidth = 20 });
        writer.WriteStartElement(new SheetData());
        foreach (var line in lines)
        {
            writer.WriteStartElement(new Row());
            foreach (var cell in line) { writer.WriteElement(new Cell { DataType = CellValues.InlineString, InlineString = new(new Text(Printable(cell)) { Space = SpaceProcessingModeValues.Preserve }) }); }
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static string Printable(string? text) => string.Concat((text ?? "").Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
