using System.Text;
using System.Xml;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Nmap.Cms.Content;
using Nmap.Translations.Exchange;

namespace Nmap.Translations.Tests;

/// <summary>What goes out comes in again, sign by sign.</summary>
public class RoundTripTests
{
    private static readonly string[] Awkward =
    [
        "\u200B", "\u200E", "\u200F", "\u202B", "\u2066", "\u2069", "\u00A0", "\u00AD", "]]>", "<![CDATA[", "&amp;", "&", "<", ">", "\"", "'", "\\", "\\n", "\n", "\r", "\t", "%s", "{0}", "12.5 km²", "1٬234٫5", "١٢٣", "១២៣",
        "ការបោសសម្អាត\u200Bមីន", "تطهير الألغام", "🙂", "#, fuzzy", "msgid \"x\"", "\u0001", "\u2028", "\uFFFE", "  ", "",
    ];

    [Property(MaxTest = 400)]
    public Property Xliff_loses_nothing() => Prop.ForAll(Files().ToArbitrary(), file => Same(file, Xliff.Read(Xliff.Write(file), file.Rows.ToDictionary(r => r.Id, r => r.Source)), machine: true));

    [Property(MaxTest = 400)]
    public Property Xliff_loses_nothing_where_the_program_has_forgotten_the_source() => Prop.ForAll(Files().ToArbitrary(), file => Same(file, Xliff.Read(Xliff.Write(file), new Dictionary<string, string>()), machine: true));

    [Property(MaxTest = 400)]
    public Property Po_loses_nothing() => Prop.ForAll(Files().ToArbitrary(), file => Same(file, Po.Read(Po.Write(file)), machine: true));

    [Property(MaxTest = 300)]
    public Property A_block_is_itself_again_when_its_inside_is_put_back() => Prop.ForAll(Html().ToArbitrary(), html
        => Assert.All(Segments.Blocks(HtmlProfile.Clean($"<p lang=\"ar\" dir=\"rtl\">{html}</p>")), block => Assert.Equal(block, BlockText.Wrap(block, BlockText.Inner(block), foreign: false))));

    [Fact]
    public void A_translation_of_nothing_but_spaces_is_none()
    {
        var file = new TranslationFile("01SET", "v", "en", "km", [new("01B", null, true, "A", "&nbsp; ", PieceState.Draft, true)]);
        Assert.Equal((null, PieceState.Missing), Xliff.Read(Xliff.Write(file), new Dictionary<string, string>()).Rows.Select(r => (r.Target, r.State)).Single());
        Same(file, Po.Read(Po.Write(file)), machine: true);
    }

    [Fact]
    public void The_file_follows_the_order_of_elements_that_XLIFF_asks_for()
    {
        var file = new TranslationFile("01SET", "v", "en", "ar", [new("01B", null, true, "A <strong>b</strong> <br> c", "أ <strong>ب</strong>", PieceState.SourceChanged, true) { Before = "A" }]);
        var unit = XDocument.Load(new MemoryStream(Xliff.Write(file))).Root!.Descendants(InlineCodes.Xliff + "unit").Single();
        Assert.Equal(["notes", "originalData", "segment"], unit.Elements().Select(e => e.Name.LocalName));
        Assert.Equal("translated nmap:machine", $"{unit.Element(InlineCodes.Xliff + "segment")!.Attribute("state")!.Value} {unit.Element(InlineCodes.Xliff + "segment")!.Attribute("subState")!.Value}");
        var ids = unit.Descendants(InlineCodes.Xliff + "data").Select(d => d.Attribute("id")!.Value).ToList();
        Assert.All(unit.Descendants().Attributes().Where(a => a.Name.LocalName.StartsWith("dataRef", StringComparison.Ordinal)), a => Assert.Contains(a.Value, ids));
    }

    [Fact]
    public void Segments_that_a_program_cut_are_put_together_again()
    {
        const string cut = """
            <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="fr"><file id="f1" original="S"><notes><note category="nmap:version">v</note></notes>
            <unit id="B"><segment><source>One.</source><target>Un.</target></segment><ignorable><source> </source></ignorable><segment><source>Two.</source><target>Deux.</target></segment></unit>
            <unit id="C"><segment><source>One.</source><target>Un.</target></segment><segment><source>Two.</source></segment></unit>
            <unit id="D"><segment state="translated" subState="mt:mt"><source>One.</source><target>Un.</target></segment></unit></file></xliff>
            """;
        var rows = Xliff.Read(Encoding.UTF8.GetBytes(cut), new Dictionary<string, string>()).Rows;
        Assert.Equal("Un. Deux.", rows[0].Target);
        Assert.Equal("Only a part of it is translated.", rows[1].Fault);
        Assert.True(rows[2].Machine);
    }

    private static void Same(TranslationFile file, TranslationFile read, bool machine)
    {
        Assert.Equal((file.SetId, file.Version, file.SourceCulture, file.Culture), (read.SetId, read.Version, read.SourceCulture, read.Culture));
        Assert.Equal(file.Rows.Select(Shown), read.Rows.Select(Shown));

        string Shown(FileRow row) => string.Join('|', row.Id, row.Source, IsWorded(row) ? row.Target : "", machine && row.Machine && IsWorded(row), row.Fault);

        // A translation of nothing but spaces, no-break spaces among them, is none.
        static bool IsWorded(FileRow row) => !string.IsNullOrWhiteSpace(row.IsHtml ? System.Net.WebUtility.HtmlDecode(row.Target) : row.Target);
    }

    private static Gen<TranslationFile> Files()
    {
        var plain = Text().Where(t => t.Trim().Length > 0);
        var row = from block in ArbMap.Default.GeneratorFor<bool>()
                  from source in block ? Html() : plain
                  from target in Gen.OneOf(Gen.Constant<string?>(null), (block ? Html() : plain).Select(t => (string?)t))
                  from machine in ArbMap.Default.GeneratorFor<bool>()
                  select (block, source, target, machine);
        return row.Where(r => r.source.Trim().Length > 0).ListOf().Where(r => r.Count > 0).Select(rows => new TranslationFile("01SET", "abc", "en", "km",
            [.. rows.Select((r, i) => new FileRow(r.block ? $"01B{i}" : $"Part.F{i}", null, r.block, r.source, r.target, r.target is null ? PieceState.Missing : PieceState.Draft, r.machine && r.target is not null))]));
    }

    /// <summary>The inside of a paragraph as the profile leaves it.</summary>
    private static Gen<string> Html()
    {
        var word = Text().Select(t => System.Net.WebUtility.HtmlEncode(t));
        var tag = Gen.Elements("<strong>{0}</strong>", "<em>{0}</em>", "<a href=\"/en/news?a=1&amp;b=2\">{0}</a>", "<span lang=\"ar\" dir=\"rtl\">{0}</span>", "<bdi>{0}</bdi>", "<abbr title=\"&quot;x&quot; &lt;y>\">{0}</abbr>", "{0}<br>", "{0}<img src=\"/media/a\" alt=\"b\">", "{0}");
        var piece = from t in tag from w in word from u in tag from v in word select t.Replace("{0}", w + u.Replace("{0}", v, StringComparison.Ordinal), StringComparison.Ordinal);
        return piece.ListOf().Select(p => string.Concat(p)).Select(h => Segments.Blocks(HtmlProfile.Clean($"<p>{h}</p>")) is [var only] ? BlockText.Inner(only) : "x");
    }

    private static Gen<string> Text()
    {
        var any = ArbMap.Default.GeneratorFor<string>().Select(t => new string([.. (t ?? "").Where(c => !char.IsSurrogate(c))]));
        var awkward = Gen.Elements(Awkward);
        return Gen.OneOf(any, awkward, from a in awkward from t in any from b in awkward select a + t + b);
    }
}
