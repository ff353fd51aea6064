using System.IO.Compression;
using System.Text;
using Nmap.Cms;
using Nmap.Members.Excel;
using Nmap.Testing;

namespace Nmap.Members.Tests;

/// <summary>Members as files: CSV and XLSX through the same form, and both ways.</summary>
public sealed class WorkbookTests(MembersSite site) : IClassFixture<MembersSite>
{
    private const string Xlsx = WorkbookWriter.ContentType;

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task A_file_with_three_bad_rows_of_ten_thousand_names_them_and_stores_nothing(string kind)
    {
        List<IReadOnlyList<string?>> lines = [["name", "constituency", "person", "email", "as"]];
        for (var i = 1; i <= 10_000; i++) { lines.Add([$"Bulk {i}", i == 17 ? "nowhere" : "national-ngo", $"P {i}", i == 5000 ? "no address" : $"p{i}@bulk.example", i == 9999 ? "chair" : "representative"]); }
        var bytes = kind == "csv" ? Encoding.UTF8.GetBytes(MembersCsv.Write(lines)) : WorkbookWriter.Write("Members", lines, rightToLeft: false);
        var secretariat = await site.As("secretariat");
        var screen = await BringInAsync(secretariat, bytes);
        Assert.Equal(["Row 18, constituency:", "Row 5001, email:", "Row 10000, as:"], screen.Document.QuerySelectorAll(".govuk-list--bullet li").Select(li => li.TextContent.Trim()).Select(t => t[..(t.IndexOf(':', StringComparison.Ordinal) + 1)]));
        Assert.False((await secretariat.OpenAsync("/workspace/members")).Says("Bulk 1"));
    }

    [Fact]
    public async Task Dates_and_numbers_are_read_as_they_show()
    {
        var book = new MadeWorkbook().Rows("""<row r="4"><c r="A4" t="s"><v>5</v></c><c r="B4" t="inlineStr"><is><t>national-ngo</t></is></c><c r="C4" t="str"><f>"Runa "&amp;"Velt"</f><v>Runa Velt</v></c><c r="D4" s="1"><v>45658</v></c><c r="E4" s="3"><v>42</v></c></row>""");
        var secretariat = await site.As("secretariat");
        Assert.Empty((await BringInAsync(secretariat, book.Bytes())).Errors);
        var file = (await secretariat.GetAsync("/workspace/members/export.csv")).Html;
        Assert.Contains("0042,Reed Society,,national-ngo,no,yes,,Runa Velt,,en,representative,country,,2025-01-01,", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "45658.0", "45658")]
    [InlineData("0", "0.30000000000000004", "0.3")]
    [InlineData("2", "45658", "2025-01-01")]
    [InlineData("2", "45658.5", "2025-01-01 12:00")]
    [InlineData("1", "1", "1900-01-01")]
    [InlineData("1", "-3", "-3")]
    [InlineData("3", "7", "0007")]
    [InlineData("99", "7", "7")]
    public void A_number_reads_as_its_format_shows_it(string style, string raw, string expected)
        => Assert.Equal(expected, Cells(new MadeWorkbook().Rows($"""<row r="2"><c r="A2" s="{style}"><v>{raw}</v></c></row>"""))[1].Cells[0]);

    [Fact]
    public void Days_counted_from_1904_are_the_days_they_show()
        => Assert.Equal("2025-01-01", Cells(new MadeWorkbook().With("xl/workbook.xml", MadeWorkbook.Book(true)).Rows("""<row r="2"><c r="A2" s="2"><v>44196</v></c></row>"""))[1].Cells[0]);

    public static TheoryData<string, string> Refused => new()
    {
        { "macros", "The workbook holds macros." },
        { "content-type", "The workbook holds macros." },
        { "link", "The workbook holds links to other files" },
        { "relation", "The workbook holds links to other files" },
        { "bomb", "The workbook is too large once unpacked." },
        { "cut", "The workbook is damaged, or this is none." },
        { "text", "The workbook is damaged, or this is none." },
        { "entity", "The workbook is damaged, or this is none." },
        { "string", "The workbook is damaged, or this is none." },
        { "old", "This is a workbook of an old kind" },
        { "sheets", "The sheet “Second” has rows too." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_workbook_that_is_more_than_cells_is_refused_in_words(string what, string expected)
    {
        var screen = await BringInAsync(await site.As("secretariat"), Bad(what));
        Assert.Contains(expected, Assert.Single(screen.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_Excel_made_a_link_is_no_link_to_a_file()
    {
        var book = new MadeWorkbook().Rows("""<row r="2"><c r="A2" t="s"><v>5</v></c></row>""").With("xl/worksheets/_rels/sheet1.xml.rels", MadeWorkbook.Relations("""<Relationship Id="r9" Type="http://x/hyperlink" Target="mailto:a@b.example" TargetMode="External"/>"""));
        var screen = await BringInAsync(await site.As("secretariat"), book.Bytes(), "Check only");
        Assert.Empty(screen.Errors);
    }

    [Fact]
    public async Task A_cell_that_shows_an_error_is_named()
    {
        var screen = await BringInAsync(await site.As("secretariat"), new MadeWorkbook().Rows("""<row r="7"><c r="A7" t="e"><v>#REF!</v></c></row>""", """<row r="8"><c r="A8" t="s"><v>5</v></c><c r="C8"><f>A1</f></c></row>""").Bytes());
        Assert.True(screen.Says("Row 7, name: This cell shows an error of its formula.") && screen.Says("Row 8, person: This cell shows an error of its formula."), screen.Text);
    }

    [Fact]
    public async Task What_was_exported_as_a_workbook_is_text_and_comes_in_again()
    {
        var secretariat = await site.As("secretariat");
        await BringInAsync(secretariat, Encoding.UTF8.GetBytes("code,name,constituency,person,email\nsum,=SUM(A1) Trust,national-ngo,@Home Voice,home@voice.example\n"));
        using var answer = await secretariat.Client.GetAsync(new Uri("/workspace/members/export.xlsx", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(Xlsx, answer.Content.Headers.ContentType?.MediaType);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using (var zip = new ZipArchive(new MemoryStream(bytes)))
        {
            using var sheet = new StreamReader(zip.Entries.Single(e => e.Name == "sheet1.xml").Open());
            var xml = await sheet.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain("<x:f>", xml, StringComparison.Ordinal);
            Assert.Contains("'=SUM(A1) Trust", xml, StringComparison.Ordinal);
        }
        var screen = await BringInAsync(await site.As("lead"), bytes, "Check only");
        Assert.True(screen.Says("would add 0 organisations and 0 people"), screen.Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_sheet_stands_from_right_to_left_where_its_language_does(bool rightToLeft)
    {
        using var zip = new ZipArchive(new MemoryStream(WorkbookWriter.Write("Members", [["name"]], rightToLeft)));
        using var sheet = new StreamReader(zip.Entries.Single(e => e.Name == "sheet1.xml").Open());
        Assert.Equal(rightToLeft, sheet.ReadToEnd().Contains("rightToLeft=\"1\"", StringComparison.Ordinal));
    }

    private static IReadOnlyList<FileLine> Cells(MadeWorkbook book) => Workbook.Read(book.Bytes(), 100, "Upload");

    private static async Task<Screen> BringInAsync(Visitor by, byte[] bytes, string button = "Bring in")
        => await (await by.OpenAsync("/workspace/members/import")).Form(button).Attach("Upload", "members.txt", bytes, "text/plain").SendAsync();

    private static byte[] Bad(string what)
    {
        var book = new MadeWorkbook().Rows("""<row r="2"><c r="A2" t="s"><v>5</v></c></row>""");
        return what switch
        {
            "macros" => book.With("xl/vbaProject.bin", "x").Bytes(),
            "content-type" => book.With("[Content_Types].xml", """<Types xmlns="t"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>""").Bytes(),
            "link" => book.With("xl/externalLinks/externalLink1.xml", "<x/>").Bytes(),
            "relation" => book.With("xl/worksheets/_rels/sheet1.xml.rels", MadeWorkbook.Relations("""<Relationship Id="r9" Type="http://x/image" Target="http://elsewhere.example/a.png" TargetMode="External"/>""")).Bytes(),
            "bomb" => book.With("xl/media/a.txt", new string('0', 70 * 1024 * 1024)).Bytes(),
            "cut" => book.Bytes()[..400],
            "text" => "PK, a list of members"u8.ToArray(),
            "entity" => book.With("xl/worksheets/sheet1.xml", """<!DOCTYPE a [<!ENTITY e "x">]><worksheet><sheetData><row><c t="str"><v>&e;</v></c></row></sheetData></worksheet>""").Bytes(),
            "string" => book.Rows("""<row r="2"><c r="A2" t="s"><v>77</v></c></row>""").Bytes(),
            "old" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0],
            _ => book.With("xl/worksheets/sheet2.xml", MadeWorkbook.Sheet("""<row r="1"><c r="A1"><v>1</v></c></row>""")).Bytes(),
        };
    }
}
