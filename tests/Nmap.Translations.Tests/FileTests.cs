using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Nmap.Translations.Tests;

/// <summary>Files for translators, out and in.</summary>
public sealed class FileTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("xlf", "<target", "application/xliff+xml")]
    [InlineData("po", "msgstr", "text/x-gettext-translation")]
    public async Task A_file_comes_back_as_a_draft_and_publishes_nothing(string format, string mark, string type)
    {
        var work = await Work.PublishedAsync(site, "Out and in " + format, "Deminers <strong>cleared</strong> 12.5 km² & more.", "Second.");
        var staff = await site.As("communications");
        var file = await FileAsync(staff, work, "ar", format);
        Assert.Contains(format == "xlf" ? "<source" : "msgid", file, StringComparison.Ordinal);
        Assert.Equal(format == "po", file.Contains(mark, StringComparison.Ordinal));
        file = Translated(file, format, ("Out and in " + format + "!", "ملخص"), ("Out and in " + format, "إلى الخارج"), ("Second.", "ثانيًا."));
        var page = await ImportAsync(staff, work, "ar", "work." + format, file, type);
        Assert.True(page.Says("3 rows were taken into the draft."), page.Text);
        Assert.True(page.Says("Rows that were not taken") && page.Says("It is not translated in the file."), page.Text);
        var read = await work.ReadAsync("ar");
        Assert.Equal("draft", (string)read["State"]!);
        Assert.Equal(["draft", "draft", "missing", "draft"], read["Pieces"]!.AsArray().Select(p => (string)p!["State"]!));
        Assert.Equal("<p>ثانيًا.</p>", (string)read["Pieces"]![3]!["Target"]!);
    }

    [Theory]
    [InlineData("xlf", "application/xliff+xml")]
    [InlineData("po", "text/x-gettext-translation")]
    public async Task A_picture_is_no_row_of_a_file_and_goes_along_into_every_language(string format, string type)
    {
        var (title, picture, later) = ("With a picture " + format, Cms.Content.Embeds.Of("media:road"), Cms.Content.Embeds.Of("media:bridge"));
        var work = await Work.PublishedAsync(site, title, "Before.", picture, "After.");
        var staff = await site.As("communications");
        var file = await FileAsync(staff, work, "fr", format);
        Assert.DoesNotContain("figure", file, StringComparison.Ordinal);
        var page = await ImportAsync(staff, work, "fr", "work." + format, Translated(file, format, (title + "!", "En bref"), (title, "Avec une image"), ("Before.", "Avant."), ("After.", "Après.")), type);
        Assert.True(page.Says("4 rows were taken into the draft.") && !page.Says("Rows that were not taken"), page.Text);
        Assert.Equal(["<p>Avant.</p>", picture, "<p>Après.</p>"], await BodyAsync(work));
        await work.PublishAsync((string)(await work.ReadAsync("fr"))["ItemId"]!);
        await work.CountedAsync("fr", "current");

        await work.ReviseAsync(title, "Before.", picture, "After.", later);
        await work.CountedAsync("fr", "source-changed");
        var editor = await staff.OpenAsync(work.Editor("fr"));
        Assert.True(editor.Says("There are no words in this part. It goes along when you save, as it stands."), editor.Text);
        await editor.Form("Save the draft").SendAsync();
        Assert.Equal(["<p>Avant.</p>", picture, "<p>Après.</p>", later], await BodyAsync(work));

        // A poster of its own stays in the language that shows it.
        var own = Cms.Content.Embeds.Of("media:panneau");
        await work.WordAsync("fr", "Avec une image", "Avant.", own, "Après.", later);
        await (await staff.OpenAsync(work.Editor("fr"))).Form("Save the draft").SendAsync();
        Assert.Equal(["<p>Avant.</p>", own, "<p>Après.</p>", later], await BodyAsync(work));
        Assert.All((await work.ReadAsync("fr"))["Pieces"]!.AsArray(), p => Assert.NotEqual("source-changed", (string)p!["State"]!));
    }

    private static async Task<string[]> BodyAsync(Work work) => [.. (await work.ReadAsync("fr"))["Pieces"]!.AsArray().Skip(2).Select(p => (string)p!["Target"]!)];

    [Theory]
    [InlineData("xlf")]
    [InlineData("po")]
    public async Task A_file_of_another_version_says_what_to_do_and_keeps_what_still_fits(string format)
    {
        var work = await Work.PublishedAsync(site, "Versions " + format, "Stays.", "Changes.");
        var staff = await site.As("communications");
        var file = Translated(await FileAsync(staff, work, "fr", format), format, ("Versions " + format, "Les versions"), ("Stays.", "Reste."), ("Changes.", "Change."));
        await work.ReviseAsync("Versions " + format, "Stays.", "Has changed.");
        var refused = await ImportAsync(staff, work, "fr", "work." + format, file, "text/plain");
        Assert.StartsWith("This file was made from the source of ", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Contains("Take out a new file", refused.Errors[0], StringComparison.Ordinal);
        Assert.Null((string?)(await work.ReadAsync("fr"))["ItemId"]);
        var taken = await ImportAsync(staff, work, "fr", "work." + format, file, "text/plain", partly: true);
        Assert.True(taken.Says("2 rows were taken into the draft.") && taken.Says("Its source has changed since the file was made."), taken.Text);
    }

    [Fact]
    public async Task A_file_of_another_text_or_language_is_refused()
    {
        var (one, other) = (await Work.PublishedAsync(site, "One text", "One."), await Work.PublishedAsync(site, "Other text", "Other."));
        var staff = await site.As("communications");
        var file = await FileAsync(staff, one, "fr", "xlf");
        Assert.Equal(["This file belongs to another text. Open that text and bring the file in there."], (await ImportAsync(staff, other, "fr", "a.xlf", file, "text/xml")).Errors);
        Assert.Equal(["This file is in another language (fr). Open that language of the text and bring the file in there."], (await ImportAsync(staff, one, "es", "a.xlf", file, "text/xml")).Errors);
        Assert.Equal(["The file is damaged at line 1. Save it again in your translation program."], (await ImportAsync(staff, one, "fr", "a.xlf", file[..^40], "text/xml")).Errors);
        Assert.Equal(["This is not an XLIFF 2 file that was taken out here. Take out a new one and translate that."], (await ImportAsync(staff, one, "fr", "a.xlf", "<xliff version=\"1.2\"/>", "text/xml")).Errors);
        Assert.Equal(["The file is damaged at line 1. Save it again in your translation program."], (await ImportAsync(staff, one, "fr", "a.xlf", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><xliff>&a;</xliff>", "text/xml")).Errors);
        Assert.Equal(["This is not an XLIFF 2 file that was taken out here. Take out a new one and translate that."], (await ImportAsync(staff, one, "fr", "a.xlf", string.Concat(Enumerable.Repeat("<pc>", 50_000)) + string.Concat(Enumerable.Repeat("</pc>", 50_000)), "text/xml")).Errors);
        Assert.Equal(["This is not a PO file that was taken out here. Take out a new one and translate that."], (await ImportAsync(staff, one, "fr", "a.po", "msgid \"x\"\nmsgstr \"y\"\n", "text/plain")).Errors);
        Assert.Equal(["Choose a file."], (await (await staff.OpenAsync(one.Editor("fr") + "/import")).Form("Bring in").SendAsync()).Errors);
    }

    [Fact]
    public async Task A_file_that_cannot_be_used_says_what_is_wrong_with_the_file()
    {
        var work = await Work.PublishedAsync(site, "Damaged title", "One.");
        var staff = await site.As("communications");
        var file = Translated(await FileAsync(staff, work, "fr", "po"), "po", ("Damaged title", "Titre abîmé"), ("One.", "Un.")).Replace("msgstr \"Titre abîmé\"", "msgstr \"Titre abîmé", StringComparison.Ordinal);
        var line = file.Split('\n').ToList().FindIndex(l => l.Contains("abîmé", StringComparison.Ordinal)) + 1;
        Assert.Equal([$"The file is damaged at line {line}. Save it again in your translation program."], (await ImportAsync(staff, work, "fr", "a.po", file, "text/plain")).Errors);
        Assert.Equal(["A new translation begins with the title, and this file has none that can be taken. Translate the title in it first."],
            (await ImportAsync(staff, work, "fr", "a.po", Translated(await FileAsync(staff, work, "fr", "po"), "po", ("One.", "Un.")), "text/plain")).Errors);
        Assert.Equal(["A Word file taken out here is for reading. Bring in the XLIFF file (.xlf) or the PO file (.po)."], (await ImportAsync(staff, work, "fr", "a.docx", "PK\u0003\u0004 and so on", "application/zip")).Errors);
        Assert.Null((string?)(await work.ReadAsync("fr"))["ItemId"]);
    }

    [Fact]
    public async Task Script_in_a_file_does_not_reach_the_text()
    {
        var work = await Work.PublishedAsync(site, "Clean hands", "A <strong>word</strong>.");
        var staff = await site.As("communications");
        var file = (await FileAsync(staff, work, "fr", "po")).Replace("msgid \"A <strong>word</strong>.\"\nmsgstr \"\"", "msgid \"A <strong>word</strong>.\"\nmsgstr \"Un <strong onclick='x()'>mot</strong><script>alert(1)</script>.\"", StringComparison.Ordinal);
        await ImportAsync(staff, work, "fr", "a.po", Translated(file, "po", ("Clean hands", "Mains propres")), "text/plain");
        Assert.Equal("<p>Un <strong>mot</strong>.</p>", (string)(await work.ReadAsync("fr"))["Pieces"]![2]!["Target"]!);
    }

    [Fact]
    public async Task A_machines_wording_is_labelled_until_a_person_signs_whatever_is_edited_meanwhile()
    {
        var work = await Work.PublishedAsync(site, "By machine", "The field is safe.");
        var staff = await site.As("communications");
        var file = Translated(await FileAsync(staff, work, "fr", "xlf"), "xlf", ("By machine!", "Par machine !"), ("By machine", "Par machine"), ("The field is safe.", "Le champ est sûr."));
        var page = await ImportAsync(staff, work, "fr", "a.xlf", file, "text/xml", machine: true);
        var item = (string)(await work.ReadAsync("fr"))["ItemId"]!;
        Assert.Contains((await staff.OpenAsync("/workspace/content/" + item)).Texts(".govuk-warning-text"), t => t.Contains("A machine made 3 parts of this translation", StringComparison.Ordinal));
        await work.PublishAsync(item);
        var note = "Une machine a traduit ce texte ou une partie de ce texte. Personne ne l’a encore comparée à l’original.";
        Assert.Contains(note, (await site.Stranger().OpenAsync(await work.AddressAsync("fr"))).Texts(".nmap-fallback"));
        page = await staff.OpenAsync(work.Editor("fr"));
        Assert.Equal(3, page.Texts(".nmap-piece .govuk-tag").Count(t => t == "Machine-made"));
        var ids = (await work.ReadAsync("fr"))["Pieces"]!.AsArray().Select(p => (string)p!["Id"]!).ToList();
        page = await page.Form("Save the draft").Fill($"W.{ids[2]}", "Le champ est sûr !").SendAsync();
        Assert.Equal(3, page.Texts(".nmap-piece .govuk-tag").Count(t => t == "Machine-made"));
        await work.PublishAsync(item);
        var form = (await staff.OpenAsync(work.Editor("fr"))).Form("Save the draft");
        foreach (var id in ids) { form.Choose($"C.{id}", "true"); }
        page = await form.SendAsync();
        Assert.DoesNotContain("Machine-made", page.Texts(".nmap-piece .govuk-tag"));
        Assert.Equal("published", (string)(await work.ReadAsync("fr"))["State"]!);
        Assert.True(await Patience.UntilAsync(async () => !(await site.Stranger().OpenAsync(await work.AddressAsync("fr"))).Texts(".nmap-fallback").Contains(note)));
    }

    [Fact]
    public async Task The_same_file_again_with_the_word_of_a_machine_labels_what_stands_there_but_not_what_a_person_signed()
    {
        var work = await Work.PublishedAsync(site, "Twice brought", "The road is open.");
        var staff = await site.As("communications");
        var file = Translated(await FileAsync(staff, work, "fr", "xlf"), "xlf", ("Twice brought", "Deux fois"), ("The road is open.", "La route est ouverte."));
        await ImportAsync(staff, work, "fr", "a.xlf", file, "text/xml");
        var again = await ImportAsync(staff, work, "fr", "a.xlf", file, "text/xml", machine: true);
        Assert.True(again.Says("2 rows stood here with the same words; they are labelled as machine-made now."));
        var form = (await staff.OpenAsync(work.Editor("fr"))).Form("Save the draft");
        var ids = (await work.ReadAsync("fr"))["Pieces"]!.AsArray().Where(p => (bool?)p!["MachineMade"] == true).Select(p => (string)p!["Id"]!).ToList();
        Assert.Equal(2, ids.Count);
        foreach (var id in ids) { form.Choose($"C.{id}", "true"); }
        await form.SendAsync();
        await ImportAsync(staff, work, "fr", "a.xlf", file, "text/xml", machine: true);
        Assert.DoesNotContain("Machine-made", (await staff.OpenAsync(work.Editor("fr"))).Texts(".nmap-piece .govuk-tag"));
    }

    [Fact]
    public async Task The_Word_file_has_two_columns_and_right_to_left_cells()
    {
        var work = await Work.PublishedAsync(site, "Two columns", "Words.", "<ul><li>One</li><li>Two</li></ul>");
        await work.TranslateAsync("ar", "عمودان", "كلمات 12.5 (km²).");
        var bytes = await (await site.As("communications")).Client.GetByteArrayAsync(work.Editor("ar") + "/file.docx");
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => e.Description));
        var rows = document.MainDocumentPart!.Document!.Descendants<TableRow>().ToList();
        Assert.All(rows, r => Assert.Equal(2, r.Elements<TableCell>().Count()));
        Assert.All(rows, r => Assert.NotEmpty(r.Elements<TableCell>().Last().Descendants<BiDi>()));
        Assert.All(rows, r => Assert.Empty(r.Elements<TableCell>().First().Descendants<BiDi>()));
        Assert.Equal(["• One", "• Two"], rows[^1].Elements<TableCell>().First().Elements<Paragraph>().Select(p => p.InnerText));
    }

    internal static async Task<string> FileAsync(Visitor visitor, Work work, string culture, string format) => await visitor.Client.GetStringAsync($"{work.Editor(culture)}/file.{format}");

    /// <summary>What a translator's program does: fills targets by their source.</summary>
    private static string Translated(string file, string format, params (string Source, string Target)[] words)
    {
        foreach (var (source, target) in words)
        {
            file = format == "xlf"
                ? file.Replace($"<source xml:space=\"preserve\">{source}</source>", $"<source xml:space=\"preserve\">{source}</source><target xml:space=\"preserve\">{target}</target>", StringComparison.Ordinal)
                : file.Replace($"msgid \"{source}\"\nmsgstr \"\"", $"msgid \"{source}\"\nmsgstr \"{target}\"", StringComparison.Ordinal);
        }
        return file;
    }

    internal static async Task<Screen> ImportAsync(Visitor visitor, Work work, string culture, string name, string file, string type, bool machine = false, bool partly = false)
    {
        var form = (await visitor.OpenAsync(work.Editor(culture) + "/import")).Form("Bring in").Attach("Upload", name, Encoding.UTF8.GetBytes(file), type);
        if (machine) { form.Choose("Machine", "true"); }
        if (partly) { form.Choose("Partly", "true"); }
        return await form.SendAsync();
    }
}
