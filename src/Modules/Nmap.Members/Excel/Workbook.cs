using System.Xml;
using Nmap.Cms;

namespace Nmap.Members.Excel;

/// <summary>Reads the cells of an Excel workbook (XLSX) as they show.</summary>
internal static class Workbook
{
    private static readonly HashSet<string> Errors = ["#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"];

    private static ReadOnlySpan<byte> Old => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static bool ShowsError(string cell) => Errors.Contains(cell);

    /// <summary>Is it a workbook, to judge by its first bytes: an archive, or the old binary form, which is refused in words.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK"u8) || IsOld(bytes);

    /// <param name="mostRows">Reading ends with the first row beyond.</param>
    /// <param name="field">The file's field, for the message.</param>
    /// <returns>Rows with something in them, by their numbers in the sheet.</returns>
    /// <exception cref="RefusedException">It is damaged, too large, or holds more than cells.</exception>
    public static IReadOnlyList<FileLine> Read(byte[] bytes, int mostRows, string field)
    {
        if (IsOld(bytes)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("This is a workbook of an old kind, or one with a password. Save it as .xlsx, without a password."), field); }
        try
        {
            using var parts = new WorkbookParts(bytes, field);
            return Read(parts, mostRows, field);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or ArgumentException or FormatException or OverflowException or InvalidOperationException or NotSupportedException)
        {
            throw Damaged(field);
        }
    }

    private static List<FileLine> Read(WorkbookParts parts, int mostRows, string field)
    {
        var book = parts.RelationsOf("/").FirstOrDefault(r => r.Kind == "officeDocument").Path ?? throw Damaged(field);
        var relations = parts.RelationsOf(book).ToList();
        string? Related(string kind) => relations.FirstOrDefault(r => r.Kind == kind).Path;
        var from1904 = parts.Elements(book, "workbookPr").Any(e => e["date1904"] is "1" or "true");
        var sheets = parts.Elements(book, "sheet").Where(e => e["state"] is "" or "visible").Select(e => (Name: e["name"], relations.FirstOrDefault(r => r.Id == e["id"] && r.Kind == "worksheet").Path)).Where(s => s.Path is not null).ToList();
        if (sheets.Count == 0) { throw Damaged(field); }
        var cells = new SheetCells(parts, SheetCells.Shared(parts, Related("sharedStrings")), new(parts, Related("styles"), from1904));
        foreach (var (name, path) in sheets.Skip(1))
        {
            if (cells.Rows(path).Any()) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The sheet “{0}” has rows too. Bring in one sheet at a time."), field, name); }
        }
        List<FileLine> lines = [];
        foreach (var line in cells.Rows(sheets[0].Path))
        {
            lines.Add(line);
            if (line.Number > mostRows) { break; }
        }
        return lines;
    }

    private static bool IsOld(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Old);

    private static RefusedException Damaged(string field) => new(Refusal.Invalid, Phrase.Of("The workbook is damaged, or this is none. Save it once more as .xlsx."), field);
}
