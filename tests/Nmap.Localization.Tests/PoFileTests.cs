using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Nmap.Localization.Po;

namespace Nmap.Localization.Tests;

public class PoFileTests
{
    [Property(MaxTest = 300)]
    public Property What_is_written_is_read_back() => Prop.ForAll(Files().ToArbitrary(), file =>
    {
        var read = PoFile.Parse(file.ToString());
        Assert.Equal(file.Header, read.Header);
        Assert.Equal(file.Entries.Select(Shown), read.Entries.Select(Shown));
    });

    [Fact]
    public void An_empty_form_keeps_its_place()
    {
        var file = PoFile.Parse("""
            msgid "{0} day"
            msgid_plural "{0} days"
            msgstr[0] ""
            msgstr[2] "c"
            """);

        Assert.Equal(["", "", "c"], Assert.Single(file.Entries).Forms);
    }

    [Fact]
    public void Lines_that_follow_each_other_are_one_text()
    {
        var file = PoFile.Parse("msgid \"\"\r\n\"one \"\r\n\"two\\n\"\r\n\"three\"\r\nmsgstr \"x\"\r\nmsgid \"next\"\r\nmsgstr \"y\"");

        Assert.Equal(["one two\nthree", "next"], file.Entries.Select(e => e.Id));
    }

    [Fact]
    public void An_obsolete_entry_is_not_read()
        => Assert.Equal("b", Assert.Single(PoFile.Parse("#~ msgid \"a\"\n#~ msgstr \"x\"\n\nmsgid \"b\"\nmsgstr \"y\"\n").Entries).Id);

    [Theory]
    [InlineData("msgid \"a\"\nmsgstr oops\n", 2)]
    [InlineData("\"text without a keyword\"\n", 1)]
    [InlineData("msgid \"a\"\n\nmessage \"x\"\n", 3)]
    public void A_broken_file_names_its_line(string text, int line)
        => Assert.StartsWith($"Line {line} ", Assert.Throws<FormatException>(() => PoFile.Parse(text)).Message, StringComparison.Ordinal);

    private static string Shown(PoEntry entry)
        => string.Join('\u0001', [entry.Context ?? "-", entry.Id, entry.PluralId ?? "-", .. entry.Forms, .. entry.Comments]);

    private static Gen<PoFile> Files()
    {
        var text = ArbMap.Default.GeneratorFor<string>().Select(t => t ?? "");
        var awkward = Gen.Elements("\"", "\\", "\n", "\t", "\r", "\\n", "a\nb\n", "\u2028", "مرحبا", "msgid \"x\"", "# no comment");
        var any = Gen.OneOf(text, awkward, text.SelectMany(t => awkward.Select(a => t + a + t)));
        var entry =
            from context in Gen.OneOf(Gen.Constant<string?>(null), any.Select(c => (string?)c))
            from id in any.Where(i => i.Length > 0)
            from plural in Gen.OneOf(Gen.Constant<string?>(null), any.Select(p => (string?)p))
            from forms in plural is null ? any.ListOf(1) : any.NonEmptyListOf()
            from comments in Gen.Elements("# note", "#: Pages/Index.cshtml", "#, fuzzy", "#").ListOf()
            select new PoEntry(context, id, plural, [.. forms.Take(20)]) { Comments = [.. comments] };
        return from header in any from entries in entry.ListOf() select new PoFile(header, [.. entries]);
    }
}
