using System.IO.Compression;
using System.Security;
using System.Text;

namespace Nmap.Benchmarks;

/// <summary>A workbook of one sheet, its texts beside it, as Excel keeps them.</summary>
internal static class PlainWorkbook
{
    private const string Kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Of(IReadOnlyList<string[]> rows)
    {
        List<string> shared = [.. rows.SelectMany(r => r).Distinct()];
        var place = shared.Select((text, i) => (text, i)).ToDictionary(p => p.text, p => p.i);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            Put(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Put(zip, "_rels/.rels", Relations(("r1", "officeDocument", "xl/workbook.xml")));
            Put(zip, "xl/workbook.xml", $"<workbook xmlns:r=\"{Kinds}\"><sheets><sheet name=\"Members\" r:id=\"r1\"/></sheets></workbook>");
            Put(zip, "xl/_rels/workbook.xml.rels", Relations(("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "sharedStrings", "sharedStrings.xml")));
            Put(zip, "xl/sharedStrings.xml", $"<sst>{string.Concat(shared.Select(t => $"<si><t>{SecurityElement.Escape(t)}</t></si>"))}</sst>");
            Put(zip, "xl/worksheets/sheet1.xml", $"<worksheet><sheetData>{string.Concat(rows.Select((r, i) => $"<row r=\"{i + 1}\">{string.Concat(r.Select((c, j) => $"<c r=\"{(char)('A' + j)}{i + 1}\" t=\"s\"><v>{place[c]}</v></c>"))}</row>"))}</sheetData></worksheet>");
        }
        return bytes.ToArray();
    }

    private static string Relations(params (string Id, string Kind, string Target)[] all)
        => $"<Relationships>{string.Concat(all.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"{Kinds}/{r.Kind}\" Target=\"{r.Target}\"/>"))}</Relationships>";

    private static void Put(ZipArchive zip, string path, string text)
    {
        using var part = zip.CreateEntry(path).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }
}
