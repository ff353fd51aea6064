using System.Net;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Portal.Editing;
using Nmap.Tests;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Nmap.Portal.Tests;

public sealed class WordTextTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public void Headings_lists_tables_links_and_direction_come_out_clean()
    {
        var text = WordText.Read(Word(
            Styled("Title", "A report"),
            Styled("Heading1", "Situation"),
            Styled("Heading2", "In the north"),
            new Paragraph(new Run(new Text("Some ") { Space = SpaceProcessingModeValues.Preserve }), new Run(new RunProperties(new Bold()), new Text("bold")), new Run(new RunProperties(new Color { Val = "FF0000" }), new Text(" words.") { Space = SpaceProcessingModeValues.Preserve })),
            Item("one", 0, 1), Item("inner", 1, 1), Item("two", 0, 1), Item("first", 0, 2),
            new Paragraph(new ParagraphProperties(new BiDi()), new Run(new Text("نص"))),
            new Table(new TableRow(new TableRowProperties(new TableHeader()), Cell("Year")), new TableRow(Cell("2025")))), "Word");
        Assert.Equal("A report", text.Title);
        Assert.Equal("<h2>Situation</h2><h3>In the north</h3><p>Some <strong>bold</strong> words.</p><ul><li>one<ul><li>inner</li></ul></li><li>two</li></ul><ol><li>first</li></ol>"
            + "<p dir=\"rtl\">نص</p><table><tbody><tr><th scope=\"col\">Year</th></tr><tr><td>2025</td></tr></tbody></table>", text.Html.Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_left_out_is_said_and_what_was_deleted_does_not_come_back()
    {
        var text = WordText.Read(Word(new Paragraph(new Run(new Text("Kept.")), new DeletedRun(new Run(new DeletedText("Gone."))))), "Word");
        Assert.Equal("<p>Kept.</p>", text.Html);
        Assert.Contains(text.LeftOut, l => l.StartsWith("The file has tracked changes", StringComparison.Ordinal));
        Assert.Throws<RefusedException>(() => WordText.Read(Word(new Paragraph()), "Word"));
    }

    [Fact]
    public async Task A_word_file_becomes_the_text_of_the_form_and_nothing_else_typed_is_lost()
    {
        var writer = platform.Visit("communications1");
        await writer.OpenAsync("/workspace/content/new/News");
        await writer.SendFileAsync("Take the text from the file", "Word", "notes.docx", Word(Styled("Title", "From the file"), Styled("Heading1", "Situation"), new Paragraph(new Run(new Text("Water runs.")))), ("SummaryPart.Summary", "Typed before."));
        Assert.Equal("<h2>Situation</h2>\n<p>Water runs.</p>", writer.Page.QuerySelector("textarea[name='HtmlBodyPart.Html']")!.TextContent);
        Assert.Equal("From the file", writer.Page.QuerySelector("input[name='TitlePart.Title']")!.GetAttribute("value"));
        Assert.Equal("Typed before.", writer.Page.QuerySelector("textarea[name='SummaryPart.Summary']")!.TextContent);
        await writer.PressAsync("Save the draft");
        Assert.Contains("The draft is saved.", writer.Page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_costs_nobody_what_they_typed()
    {
        var writer = platform.Visit("communications2");
        await writer.OpenAsync("/workspace/content/new/News");
        await writer.SendFileAsync("Take the text from the file", "Word", "virus.docx", "MZ program"u8.ToArray(), ("TitlePart.Title", "Typed with care"));
        Assert.Equal(HttpStatusCode.OK, writer.Status);
        Assert.NotNull(writer.Page.QuerySelector(".govuk-error-summary"));
        await writer.OpenAsync("/workspace/content/new/News?kept=true");
        Assert.Equal("Typed with care", writer.Page.QuerySelector("input[name='TitlePart.Title']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("<p onclick=\"x()\">a<script>alert(1)</script></p>", "<p>a</p>")]
    [InlineData("<p style=\"color:red\" class=\"x\" id=\"y\">a</p>", "<p>a</p>")]
    [InlineData("<p><a href=\"javascript:alert(1)\">a</a></p>", "<p><a>a</a></p>")]
    [InlineData("<p><img src=\"https://evil.example/x.png\"></p>", "<p></p>")]
    [InlineData("<p><img src=\"//evil.example/x.png\"></p>", "<p></p>")]
    [InlineData("<svg><script>alert(1)</script></svg><p>a</p>", "<p>a</p>")]
    [InlineData("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></mtext></math>", null)]
    [InlineData("<iframe src=\"/en\"></iframe><form action=\"/x\"><input name=\"a\"></form><p>a</p>", "<p>a</p>")]
    [InlineData("<table><caption>C</caption><tbody><tr><th scope=\"col\">h</th></tr></tbody></table>", "<table><caption>C</caption><tbody><tr><th scope=\"col\">h</th></tr></tbody></table>")]
    [InlineData("<figure><img src=\"/media/a/b\" alt=\"x\"><figcaption>c</figcaption></figure>", "<figure><img src=\"/media/a/b\" alt=\"x\"><figcaption>c</figcaption></figure>")]
    [InlineData("<dl><dt>t</dt><dd lang=\"ar\" dir=\"rtl\">m</dd></dl><p><abbr title=\"x\">y</abbr></p>", "<dl><dt>t</dt><dd lang=\"ar\" dir=\"rtl\">m</dd></dl><p><abbr title=\"x\">y</abbr></p>")]
    public void Only_the_profile_gets_through(string html, string? clean)
    {
        var cleaned = HtmlProfile.Clean(html);
        if (clean is not null) { Assert.Equal(clean, cleaned); }
        foreach (var bad in new[] { "script", "onclick", "onerror", "style", "javascript", "evil", "iframe", "<form", "<input", "svg" }) { Assert.DoesNotContain(bad, cleaned, StringComparison.OrdinalIgnoreCase); }
        Assert.Equal(cleaned, HtmlProfile.Clean(cleaned));
    }

    private static Paragraph Styled(string style, string words) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(new Text(words)));

    private static Paragraph Item(string words, int level, int list)
        => new(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = list })), new Run(new Text(words)));

    private static TableCell Cell(string words) => new(new Paragraph(new Run(new Text(words))));

    private static byte[] Word(params OpenXmlElement[] blocks)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(blocks));
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(Named("Title", "Title"), Named("Heading1", "heading 1"), Named("Heading2", "heading 2"));
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(Kind(1, NumberFormatValues.Bullet), Kind(2, NumberFormatValues.Decimal),
                new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 }, new NumberingInstance(new AbstractNumId { Val = 2 }) { NumberID = 2 });
        }
        return stream.ToArray();
    }

    private static Style Named(string id, string name) => new(new StyleName { Val = name }) { StyleId = id, Type = StyleValues.Paragraph };

    private static AbstractNum Kind(int id, NumberFormatValues format)
        => new(new Level(new NumberingFormat { Val = format }) { LevelIndex = 0 }, new Level(new NumberingFormat { Val = format }) { LevelIndex = 1 }) { AbstractNumberId = id };
}
