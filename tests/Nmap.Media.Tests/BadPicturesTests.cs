using System.IO.Compression;
using NetVips;
using Nmap.Media.Cleaning;
using static Nmap.Media.Tests.LibraryDesk;

namespace Nmap.Media.Tests;

/// <summary>Files that are not what they say, or more than that: words at the field, and nothing stored.</summary>
public sealed class BadPicturesTests(Site site) : IClassFixture<Site>
{
    private const string TwoThings = "The file holds something else beside the picture, such as a web page or an archive. Save it again as a picture and choose the new one.";
    private const string Damaged = "The file is damaged and cannot be opened. Save it again and choose the new one.";
    private const string Kinds = "Choose a JPEG, PNG, WebP or AVIF picture.";

    public static TheoryData<string, byte[], string> Bad => new()
    {
        { "drawing.svg", "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8.ToArray(), "A drawing in SVG can hold programs. Save it as PNG and choose the new one." },
        { "drawing.png", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray(), "A drawing in SVG can hold programs. Save it as PNG and choose the new one." },
        { "program.gif", [.. "GIF89a/*"u8, .. new byte[40], .. "*/=1;alert(1)"u8], Kinds },
        { "archive.jpg", [.. Drawing(200, 200), .. Zip()], TwoThings },
        { "page.jpg", [.. Drawing(200, 200), .. "<HTML><sCRipt>alert(1)</script>"u8], TwoThings },
        { "paper.png", [.. Image.Black(50, 50).PngsaveBuffer(), .. "%PDF-1.7 <<>>"u8], Kinds },
        { "cut.jpg", Noise()[..^4000], Damaged },
        { "cut.png", Image.Black(900, 900).PngsaveBuffer()[..200], Damaged },
        { "only-head.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], Damaged },
        { "bomb.png", Image.Black(8000, 7000).PngsaveBuffer(bitdepth: 1), "The picture has more than 50 million points. Make it smaller and choose it again." },
        { "photo.pdf", Drawing(200, 200), "It is a picture, but its name ends in .pdf. Give it the ending of a picture, or choose the right file." },
        { "program.jpg", "MZ this is a program"u8.ToArray(), Kinds },
        { "phone.heic", [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[40]], "This is a HEIC picture, which browsers do not show. Save it as JPEG and choose the new one." },
        { "nothing.jpg", [], "The file is empty. Choose another one." },
        { "words.mp3", [.. "ID3"u8, .. new byte[60]], "The recording cannot be read. Record it again, or write instead." },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task It_is_refused_at_the_field_and_nothing_is_stored(string name, byte[] bytes, string sentence)
    {
        var keeper = await site.As("communications");
        var screen = await (await keeper.OpenAsync("/workspace/media/new")).Form("Bring them").Fill("Credit", "Typed before").Attach("Files", name, bytes, "image/jpeg").SendAsync();
        Assert.Equal([sentence], screen.Errors);
        Assert.Equal("#Files", screen.One(".govuk-error-summary a").GetAttribute("href"));
        Assert.Equal("Typed before", screen.One("[name=Credit]").GetAttribute("value"));
        Assert.Empty((await keeper.OpenAsync("/workspace/media?q=" + name)).Texts(".nmap-shelf li"));
    }

    [Fact]
    public async Task Of_several_files_all_are_taken_or_none()
    {
        var keeper = await site.As("communications");
        var form = (await keeper.OpenAsync("/workspace/media/new")).Form("Bring them").Attach("Files", "good-one.jpg", Drawing(200, 200), "image/jpeg").Attach("Files", "empty-one.jpg", [], "image/jpeg");
        Assert.Equal(["empty-one.jpg: The file is empty. Choose another one. Nothing was stored."], (await form.SendAsync()).Errors);
        Assert.Empty((await keeper.OpenAsync("/workspace/media?q=good-one")).Texts(".nmap-shelf li"));
        var both = await (await keeper.OpenAsync("/workspace/media/new")).Form("Bring them").Attach("Files", "pair-one.jpg", Drawing(200, 200), "image/jpeg").Attach("Files", "pair-two.jpg", Drawing(300, 200), "image/jpeg").SendAsync();
        Assert.True(both.Says("2 files are in the library. Say now what each shows."), both.Text);
    }

    [Fact]
    public async Task Without_a_file_the_form_says_so()
        => Assert.Equal(["Choose at least one file."], (await (await (await site.As("communications")).OpenAsync("/workspace/media/new")).Form("Bring them").SendAsync()).Errors);

    [Fact]
    public void A_picture_with_a_stray_archive_signature_is_no_archive()
    {
        Assert.False(Polyglots.HoldsArchive([.. Drawing(200, 200), .. "PK\u0005\u0006"u8]));
        Assert.True(Polyglots.HoldsArchive([.. Drawing(200, 200), .. Zip()]));
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script>%PDF-1.4\n%%EOF")]
    [InlineData("%PDF-1.4 <script>alert(1)</script> 1 0 obj <<>> endobj\n%%EOF")]
    [InlineData("%PDF-1.4 1 0 obj <<>> endobj\n%%EOF <HTML><body onload=alert(1)>")]
    public async Task A_document_that_is_a_web_page_as_well_is_refused(string content)
    {
        var text = await (await (await site.As("secretariat")).OpenAsync("/workspace/content/new/EarlierRecord")).Form("Save the draft").Fill("TitlePart.Title", "Two things").Fill("EarlierRecord.Kind", "minutes")
            .Fill("EarlierRecord.Day", "2024-03-01").SendAsync();
        var screen = await (await text.FollowAsync("Files of this text: 0")).Form("Add the file").Attach("Upload", "two.pdf", System.Text.Encoding.Latin1.GetBytes(content), "application/pdf").SendAsync();
        Assert.Equal(["This file is a PDF and something else at once, such as a web page or an archive. Print it to a new PDF and choose that one."], screen.Errors);
    }

    private static byte[] Noise()
    {
        using var noise = Image.Gaussnoise(300, 300, sigma: 60, mean: 128).Cast(Enums.BandFormat.Uchar);
        return noise.JpegsaveBuffer(q: 95);
    }

    private static byte[] Zip()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("page.html").Open();
            entry.Write("<b>"u8);
        }
        return stream.ToArray();
    }
}
