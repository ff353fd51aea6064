using System.IO.Compression;
using System.Net;

namespace Nmap.Media.Tests;

/// <summary>Documents that belong to a text, by the forms that people use.</summary>
public sealed class FilesTests(Site site) : IClassFixture<Site>
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [Fact]
    public async Task A_file_is_open_to_whoever_may_read_its_text()
    {
        var secretariat = await site.As("secretariat");
        var text = await NewAsync(secretariat, "Minutes of the first meeting");
        var screen = await (await text.FollowAsync("Files of this text: 0")).Form("Add the file").Attach("Upload", "Old minutes.docx", Papers.Word(), WordType).SendAsync();
        Assert.True(screen.Says("Old minutes.docx"), screen.Text);
        var file = screen.One("main a[href^='/media/']").GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await secretariat.Client.GetAsync(file, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await StatusAsync(file)));

        var address = text.Address.AbsolutePath;
        await (await secretariat.OpenAsync(address)).Form("Send for approval").SendAsync();
        var lead = await site.As("lead");
        await (await lead.OpenAsync(address)).Form("Approve").SendAsync();
        await (await (await lead.OpenAsync(address)).FollowAsync("Publish")).Form("Publish").SendAsync();

        var page = await site.Stranger().OpenAsync("/en/earlier-records/minutes-of-the-first-meeting");
        Assert.True(page.Says("Old minutes.docx") && page.Says("1 March 2024"), page.Text);
        Assert.Equal(["1 March 2024", "Minutes", "Minutes of the first meeting"], (await site.Stranger().OpenAsync("/en/earlier-records")).Texts("main tbody td, main tbody th"));
        using var answer = await site.Stranger().Client.GetAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal(WordType, answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Old minutes.docx", answer.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain(Papers.Maker, await AllOfAsync(answer), StringComparison.Ordinal);

        await (await (await lead.OpenAsync(address)).FollowAsync("Withdraw")).FormWith("Reason").Fill("Reason", "Not ours.").SendAsync();
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(file));
    }

    [Fact]
    public async Task A_file_taken_off_is_gone_from_the_next_version_only()
    {
        var secretariat = await site.As("secretariat");
        var text = await NewAsync(secretariat, "A list of members");
        var screen = await (await text.FollowAsync("Files of this text: 0")).Form("Add the file").Attach("Upload", "list.pdf", Papers.Pdf(), "application/pdf").SendAsync();
        screen = await screen.Form("Remove list.pdf").SendAsync();
        Assert.True(screen.Says("The file is removed.") && screen.Says("No file belongs to this text yet."), screen.Text);
    }

    [Fact]
    public async Task A_document_stands_once_with_its_other_languages()
    {
        var secretariat = await site.As("secretariat");
        var text = await NewAsync(secretariat, "A document in two languages");
        var screen = await (await text.FollowAsync("Files of this text: 0")).Form("Add the file").Attach("Upload", "rules.pdf", Papers.Pdf(), "application/pdf").Fill("Language", "en").SendAsync();
        var first = screen.One("main a[href^='/media/']").GetAttribute("href")!.Split('/')[^1];
        var twice = await screen.Form("Add the file").Attach("Upload", "again.pdf", Papers.Pdf(), "application/pdf").Fill("Language", "en").Fill("SameAs", first).SendAsync();
        Assert.Equal(["The document is there in this language already. Remove that one first."], twice.Errors);
        await twice.Form("Add the file").Attach("Upload", "regles.docx", Papers.Word(), WordType).Fill("Language", "fr").SendAsync();
        var page = await secretariat.OpenAsync(text.Address.AbsolutePath + "/preview");
        Assert.Contains(page.Texts("main li"), t => t.StartsWith("rules.pdf PDF, ", StringComparison.Ordinal) && t.Contains("Also in: Français (DOCX, ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_is_not_reached_through_another_text()
    {
        var secretariat = await site.As("secretariat");
        var (one, other) = (await NewAsync(secretariat, "One record"), await NewAsync(secretariat, "Another record"));
        var screen = await (await one.FollowAsync("Files of this text: 0")).Form("Add the file").Attach("Upload", "one.pdf", Papers.Pdf(), "application/pdf").SendAsync();
        var file = screen.One("main a[href^='/media/']").GetAttribute("href")!;
        var foreign = $"/media/{other.Address.Segments[^1]}/{file.Split('/')[^1]}";
        Assert.Equal(HttpStatusCode.NotFound, (await secretariat.Client.GetAsync(foreign, TestContext.Current.CancellationToken)).StatusCode);
    }

    public static TheoryData<string, byte[], string> Bad => new()
    {
        { "program.pdf", "MZ this is a program"u8.ToArray(), "Choose a PDF or a Word document (.docx)." },
        { "photo.docx", Papers.Picture(), "Choose a PDF or a Word document (.docx)." },
        { "cut.docx", Papers.Word()[..400], "Choose a PDF or a Word document (.docx)." },
        { "macros.docx", Papers.Word(withPrograms: true), "This document contains programs (macros). Save it as a plain Word document (.docx) and choose it again." },
        { "bomb.docx", Bomb(), "The file is damaged and cannot be opened. Save it again and choose the new one." },
        { "runs.pdf", "%PDF-1.4 <</OpenAction <</S /JavaScript /JS (app.alert(1))>>>>"u8.ToArray(), "This PDF contains programs or other files. Print it to a new PDF and choose that one." },
        { "escaped.pdf", "%PDF-1.4 <</OpenAction <</S /J#61vaScript /J#53 (app.alert(1))>>>>"u8.ToArray(), "This PDF contains programs or other files. Print it to a new PDF and choose that one." },
        { "packed.pdf", Packed("<</S /JavaScript /JS (app.alert(1))>>"), "This PDF contains programs or other files. Print it to a new PDF and choose that one." },
        { "large.pdf", [.. Papers.Pdf(), .. new byte[10 * 1024 * 1024]], "The file is larger than 10 MB. Make it smaller and choose it again." },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_file_that_is_not_what_it_says_is_refused_at_the_field(string name, byte[] bytes, string sentence)
    {
        var text = await NewAsync(await site.As("secretariat"), "Refused " + name);
        var screen = await (await text.FollowAsync("Files of this text: 0")).Form("Add the file").Attach("Upload", name, bytes, "application/pdf").SendAsync();
        Assert.Equal([sentence], screen.Errors);
        Assert.Equal("#Upload", screen.One(".govuk-error-summary a").GetAttribute("href"));
        Assert.True(screen.Says("No file belongs to this text yet."));
    }

    [Fact]
    public async Task Without_a_file_the_form_says_which_ones_it_takes()
    {
        var text = await NewAsync(await site.As("secretariat"), "No file chosen");
        var screen = await (await text.FollowAsync("Files of this text: 0")).Form("Add the file").SendAsync();
        Assert.Equal(["Choose a PDF or a Word document (.docx)."], screen.Errors);
    }

    [Fact]
    public async Task A_record_says_what_it_is_and_from_when()
    {
        var screen = await (await (await site.As("secretariat")).OpenAsync("/workspace/content/new/EarlierRecord")).Form("Save the draft").Fill("TitlePart.Title", "Nothing said").SendAsync();
        Assert.Contains("Choose what kind of record it is.", screen.Errors);
        Assert.Contains("Enter the day the record is from, such as 2024-03-31.", screen.Errors);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.As("member")).GetAsync("/workspace/content/new/EarlierRecord")).Status);
    }

    private static async Task<Screen> NewAsync(Visitor secretariat, string title)
        => await (await secretariat.OpenAsync("/workspace/content/new/EarlierRecord")).Form("Save the draft").Fill("TitlePart.Title", title).Fill("EarlierRecord.Kind", "minutes")
            .Fill("EarlierRecord.Day", "2024-03-01").Choose("Audience", "public").SendAsync();

    private async Task<HttpStatusCode> StatusAsync(string address) => (await site.Stranger().GetAsync(address)).Status;

    private static byte[] Packed(string hidden)
    {
        using var stream = new MemoryStream();
        using (var zlib = new ZLibStream(stream, CompressionLevel.Fastest, leaveOpen: true)) { zlib.Write(System.Text.Encoding.ASCII.GetBytes(hidden)); }
        return [.. "%PDF-1.5\n1 0 obj <</Type /ObjStm /Filter /FlateDecode>> stream\n"u8, .. stream.ToArray(), .. "\nendstream endobj"u8];
    }

    private static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        stream.Write(Papers.Word());
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("word/media/bomb.bin").Open();
            var nothing = new byte[1024 * 1024];
            for (var i = 0; i < 201; i++) { entry.Write(nothing); }
        }
        return stream.ToArray();
    }

    /// <summary>Every entry of the document, unpacked.</summary>
    private static async Task<string> AllOfAsync(HttpResponseMessage answer)
    {
        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var all = new System.Text.StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync(TestContext.Current.CancellationToken));
            all.Append(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }
        Assert.Contains("We met.", all.ToString(), StringComparison.Ordinal);
        return all.ToString();
    }
}
