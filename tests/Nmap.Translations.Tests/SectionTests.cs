using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Nmap.Translations.Tests;

/// <summary>Texts that are more than title and body: named sections of a lesson, blocks of a page.</summary>
public sealed class SectionTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Sections_of_a_lesson_are_written_as_they_are_read_and_say_when_they_fell_behind()
    {
        var work = await LessonAsync("Dogs after rain");
        var staff = await site.As("communications");
        var page = await staff.OpenAsync(work.Editor("fr"));
        Assert.Contains("What happened", page.Texts(".nmap-piece h2"));
        Assert.DoesNotContain("&lt;p&gt;", page.Html, StringComparison.Ordinal);
        page = await page.Form("Save the draft").Fill("W.TitlePart.Title", "Les chiens après la pluie").Fill("W.SummaryPart.Summary", "Résumé.")
            .Fill("W.SectionsPart.Result", "Un jour **sec**.\n\nPuis deux.").Fill("W.SectionsPart.Problem", "La pluie.").SendAsync();
        Assert.Empty(page.Errors);
        Assert.Equal("<p>Un jour <strong>sec</strong>.</p>\n<p>Puis deux.</p>", await TargetAsync(work, "SectionsPart:Result"));
        await work.PublishAsync((string)(await work.ReadAsync("fr"))["ItemId"]!);
        var shown = await site.Stranger().OpenAsync(await work.AddressAsync("fr"));
        Assert.Contains("Un jour sec.", shown.Text, StringComparison.Ordinal);
        await ReviseAsync(work, "A dry day and a half.");
        Assert.True(await Patience.UntilAsync(async () => (await site.Stranger().OpenAsync(await work.AddressAsync("fr"))).Document.QuerySelectorAll(".nmap-fallback").Any(n => n.TextContent.Contains("Ce qui s’est passé", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("xlf")]
    [InlineData("po")]
    public async Task Sections_travel_in_files_with_their_tags(string format)
    {
        var work = await LessonAsync("A lesson to send " + format);
        var staff = await site.As("communications");
        await (await staff.OpenAsync(work.Editor("fr"))).Form("Save the draft").Fill("W.TitlePart.Title", "À envoyer").SendAsync();
        var file = await FileTests.FileAsync(staff, work, "fr", format);
        const string unit = "SectionsPart:Result";
        file = format == "po"
            ? file.Replace("msgid \"<p>A <strong>dry</strong> day.</p>\"\nmsgstr \"\"", "msgid \"<p>A <strong>dry</strong> day.</p>\"\nmsgstr \"<p>Un jour <strong>sec</strong>.</p>\"", StringComparison.Ordinal)
            : Regex.Replace(file, $"(<unit id=\"{unit}\".*?)(<source[^>]*>)(.*?)</source>", m => $"{m.Value}<target xml:space=\"preserve\">{m.Groups[3].Value.Replace("A ", "Un jour ", StringComparison.Ordinal).Replace("dry", "sec", StringComparison.Ordinal).Replace(" day.", ".", StringComparison.Ordinal)}</target>", RegexOptions.Singleline);
        var page = await FileTests.ImportAsync(staff, work, "fr", "a." + format, file, "text/plain");
        Assert.True(page.Says("1 row was taken into the draft."), page.Text);
        Assert.Equal("<p>Un jour <strong>sec</strong>.</p>", await TargetAsync(work, unit));
    }

    [Fact]
    public async Task Blocks_of_a_page_get_their_words_one_by_one_and_wait_unshown_until_they_have_them()
    {
        var (quote, call) = ("4b0000000000000000000000q1", "4b0000000000000000000000c2");
        var work = await Work.PublishedAsync(site, "Page", new JsonObject
        {
            ["Culture"] = "en", ["Audience"] = "public", ["TitlePart"] = new JsonObject { ["Title"] = "A page of blocks" },
            ["BlocksPart"] = new JsonObject { ["Blocks"] = new JsonArray(
                new JsonObject { ["Id"] = quote, ["Kind"] = "quote", ["Text"] = "We walk again.", ["By"] = "A farmer" },
                new JsonObject { ["Id"] = call, ["Kind"] = "call", ["Text"] = "Seen something?", ["Words"] = "Tell us", ["Address"] = "/en/concern" }) },
        });
        var staff = await site.As("communications");
        var page = await staff.OpenAsync(work.Editor("fr"));
        Assert.Equal(["Title", "Quote", "Who said it", "Call to action", "Words of the button"], page.Texts(".nmap-piece h2"));
        page = await page.Form("Save the draft").Fill("W.TitlePart.Title", "Une page de blocs").Fill($"W.BlocksPart.{quote}.Text", "Nous marchons de nouveau.").Fill($"W.BlocksPart.{quote}.By", "Un paysan")
            .Fill($"W.BlocksPart.{call}.Text", "Vu quelque chose ?").SendAsync();
        Assert.Empty(page.Errors);
        await work.PublishAsync((string)(await work.ReadAsync("fr"))["ItemId"]!);
        var shown = await site.Stranger().OpenAsync(await work.AddressAsync("fr"));
        Assert.Contains("Nous marchons de nouveau.", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Vu quelque chose", shown.Text, StringComparison.Ordinal);
        await (await staff.OpenAsync(work.Editor("fr"))).Form("Save the draft").Fill($"W.BlocksPart.{call}.Words", "Dites-le-nous").SendAsync();
        await work.PublishAsync((string)(await work.ReadAsync("fr"))["ItemId"]!);
        var again = await site.Stranger().OpenAsync(await work.AddressAsync("fr"));
        Assert.Equal("Dites-le-nous", again.Document.QuerySelectorAll("a").Single(a => a.GetAttribute("href") == "/en/concern" && a.TextContent.Contains("Dites", StringComparison.Ordinal)).TextContent.Trim());
    }

    private Task<Work> LessonAsync(string title) => Work.PublishedAsync(site, "GoodPractice", Lesson(title, "<p>A <strong>dry</strong> day.</p>"));

    private static JsonObject Lesson(string title, string result) => new()
    {
        ["Culture"] = "en", ["Audience"] = "public", ["TitlePart"] = new JsonObject { ["Title"] = title }, ["SummaryPart"] = new JsonObject { ["Summary"] = "In short." },
        ["GoodPractice"] = new JsonObject { ["Pillar"] = "clearance" },
        ["SectionsPart"] = new JsonObject { ["Problem"] = "<p>Rain.</p>", ["Result"] = result },
    };

    private async Task ReviseAsync(Work work, string result)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/content/GoodPractice/{work.Id}") { Content = System.Net.Http.Json.JsonContent.Create(Lesson("Dogs after rain", $"<p>{result}</p>")) };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        Assert.True((await site.Api("communications").SendAsync(request)).IsSuccessStatusCode);
        await work.PublishAsync(work.Id);
    }

    private static async Task<string?> TargetAsync(Work work, string id)
        => (string?)(await work.ReadAsync("fr"))["Pieces"]!.AsArray().Single(p => (string)p!["Id"]! == id)!["Target"];
}
