using System.IO.Compression;
using System.Text;

namespace Nmap.Members.Tests;

/// <summary>A workbook as Excel writes it, part by part, so that a test can put in what it should not hold.</summary>
internal sealed class MadeWorkbook
{
    private const string Ooxml = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Dictionary<string, string> _parts = new()
    {
        ["[Content_Types].xml"] = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>""",
        ["_rels/.rels"] = Relations($"""<Relationship Id="r1" Type="{Ooxml}/officeDocument" Target="xl/workbook.xml"/>"""),
        ["xl/_rels/workbook.xml.rels"] = Relations($"""<Relationship Id="r1" Type="{Ooxml}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{Ooxml}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="r3" Type="{Ooxml}/styles" Target="styles.xml"/><Relationship Id="r4" Type="{Ooxml}/worksheet" Target="worksheets/sheet2.xml"/>"""),
        ["xl/workbook.xml"] = Book(false),
        ["xl/sharedStrings.xml"] = """<sst xmlns="m"><si><t>name</t></si><si><t>constituency</t></si><si><t>person</t></si><si><t>from</t></si><si><t>code</t></si><si><r><t>Reed </t></r><r><t>Society</t></r><rPh><t>aid</t></rPh></si></sst>""",
        ["xl/styles.xml"] = """<styleSheet xmlns="m"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="0000"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs></styleSheet>""",
        ["xl/worksheets/sheet1.xml"] = Sheet(Header, ""),
        ["xl/worksheets/sheet2.xml"] = Sheet(),
    };

    public const string Header = """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>4</v></c></row>""";

    public static string Book(bool from1904) => $"""<workbook xmlns="m" xmlns:r="{Ooxml}"><workbookPr date1904="{(from1904 ? 1 : 0)}"/><sheets><sheet name="Members" sheetId="1" r:id="r1"/><sheet name="Second" sheetId="2" r:id="r4"/></sheets></workbook>""";

    public static string Sheet(params string[] rows) => $"""<worksheet xmlns="m"><sheetData>{string.Concat(rows)}</sheetData></worksheet>""";

    public static string Relations(string inside) => $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>""";

    public MadeWorkbook With(string path, string text)
    {
        _parts[path] = text;
        return this;
    }

    public MadeWorkbook Rows(params string[] rows) => With("xl/worksheets/sheet1.xml", Sheet([Header, .. rows]));

    public byte[] Bytes()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (path, text) in _parts)
            {
                using var part = zip.CreateEntry(path, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return bytes.ToArray();
    }
}
