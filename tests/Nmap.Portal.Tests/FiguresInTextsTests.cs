using System.Net;
using System.Text.Json.Nodes;
using Nmap.Testing;

namespace Nmap.Portal.Tests;

public sealed class FiguresInTextsTests(WholeHouse house) : IClassFixture<WholeHouse>
{
    private static string Figure(string year, string value, string key = "remaining")
        => $$"""{ "name": "nmap-figures", "Approve": true, "Figures": [ { "figure": "{{key}}", "as_of": "{{year}}", "value": "{{value}}", "unit": "km2", "status": "official", "source": "Authority, return {{year}}" } ] }""";

    [Fact]
    public async Task One_changed_figure_changes_every_page_in_every_language_on_every_channel()
    {
        await house.RecipeAsync(Figure("2023", "12.5"));
        var english = await house.DraftAsync("How much is left", "<p>Still to do: [[figure:remaining]]. Titanium.</p>");
        await house.PublishAsync(english);
        var arabic = await house.DraftAsync("ما الذي بقي", "<p>المتبقي: [[figure:remaining]]</p>", "ar", new { SlugPart = new { Slug = "ma-baqiya" } }, english);
        await house.PublishAsync(arabic);

        var page = (await house.AskAsync("/en/news/how-much-is-left")).Text;
        Assert.Contains("12.5", page, StringComparison.Ordinal);
        Assert.Contains("source: Authority, return 2023", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain("[[", page, StringComparison.Ordinal);
        Assert.Contains("12", (await house.AskAsync("/ar/news/ma-baqiya")).Text, StringComparison.Ordinal);

        await house.RecipeAsync(Figure("2024", "9.75"));
        foreach (var address in new[] { "/en/news/how-much-is-left", "/en/news.atom", "/en/news.json", "/en/news", $"/api/v1/content/News/{english}", "/api/v1/content/News" })
        {
            Assert.True(await Patience.UntilAsync(async () => (await house.AskAsync(address)).Text.Contains("9.75", StringComparison.Ordinal), WholeHouse.Cancel), address);
            Assert.False((await house.AskAsync(address)).Text.Contains("[[figure", StringComparison.Ordinal), address);
        }
        Assert.True(await Patience.UntilAsync(async () => (await house.AskAsync("/ar/news/ma-baqiya")).Text is var text && (text.Contains("9.75", StringComparison.Ordinal) || text.Contains("9,75", StringComparison.Ordinal) || text.Contains("9٫75", StringComparison.Ordinal)), WholeHouse.Cancel));
        Assert.True(await Patience.UntilAsync(async () => (await house.AskAsync("/en/search?q=titanium")).Text.Contains("9.75", StringComparison.Ordinal), WholeHouse.Cancel));

        // The permanent address of a wording says a value too, and never the bare name.
        var then = (await house.AskAsync("/en/news/how-much-is-left/v/1")).Text;
        Assert.Contains("Still to do: <bdi>", then, StringComparison.Ordinal);
        Assert.DoesNotContain("[[figure", then, StringComparison.Ordinal);

        // Who writes gets the name, so that it stays one when the text is saved again.
        using var answer = await house.Api("communications").GetAsync(new Uri($"/api/v1/content/News/{english}", UriKind.Relative), WholeHouse.Cancel);
        Assert.Contains("[[figure:remaining]]", await answer.Content.ReadAsStringAsync(WholeHouse.Cancel), StringComparison.Ordinal);
        // So does who translates a published text: a number that was copied would never change again.
        var set = System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync(WholeHouse.Cancel))!["LocalizationSet"]!;
        Assert.Contains("[[figure:remaining]]", await house.Api("communications").GetStringAsync(new Uri($"/api/v1/translations/{set}/fr", UriKind.Relative), WholeHouse.Cancel), StringComparison.Ordinal);
        var desk = await (await house.As("communications")).OpenAsync($"/workspace/content/{english}");
        Assert.Contains("[[figure:remaining]]", desk.One("textarea[name='HtmlBodyPart.Html']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_is_saved_sent_approved_and_published_by_two_presses()
    {
        var sent = await (await (await house.As("communications")).OpenAsync("/workspace/content/new/News")).Form("Save and send for review").Fill("TitlePart.Title", "Two presses").Fill("HtmlBodyPart.Html", "The bridge is open.").Choose("Audience", "public").SendAsync();
        Assert.True(sent.Says("saved and sent for review"), sent.Text);
        var done = await (await (await house.As("lead")).OpenAsync(sent.Address.AbsolutePath)).Form("Approve and publish").SendAsync();
        Assert.Empty(done.Errors);
        Assert.Contains("The bridge is open.", (await house.AskAsync("/en/news/two-presses")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_to_give_a_reason_is_asked_for_it_and_the_text_is_saved()
    {
        var asked = await (await (await house.As("communications")).OpenAsync("/workspace/content/new/News")).Form("Save and send for review").Fill("TitlePart.Title", "A link that says nothing").Fill("HtmlBodyPart.Html", "See [here](/en/news).").Choose("Audience", "public").SendAsync();
        Assert.EndsWith("/move/submit", asked.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.True(asked.Says("The words of a link do not say where it leads."), asked.Text);
        var sent = await asked.FormWith("Reason").Fill("Reason", "The page has no other name.").SendAsync();
        Assert.Empty(sent.Errors);
    }

    [Fact]
    public async Task A_figure_that_there_is_none_of_is_refused_in_words_and_nothing_typed_is_lost()
    {
        var writer = await house.As("communications");
        var form = (await writer.OpenAsync("/workspace/content/new/News")).Form("Save the draft").Fill("TitlePart.Title", "Unknown number").Fill("HtmlBodyPart.Html", "There are [[figure:dragons]] here.");
        var screen = await form.SendAsync();
        Assert.Equal("There is no published figure “dragons”. Take one from the list of figures that a text can name.", Assert.Single(screen.Errors));
        Assert.Equal("There are [[figure:dragons]] here.", screen.One("textarea[name='HtmlBodyPart.Html']").TextContent);
        Assert.Equal("#HtmlBodyPart_Html", screen.One(".govuk-error-summary a").GetAttribute("href"));
        // Two brackets that name nothing of ours are words.
        await house.DraftAsync("Other brackets", "<p>[[note: later]]</p>");
    }

    [Fact]
    public async Task A_number_typed_in_the_place_of_a_figure_is_told_beside_the_translation_and_when_a_file_brings_it()
    {
        await house.RecipeAsync(Figure("2021", "19.03", "confirmed"));
        var english = await house.DraftAsync("How much is confirmed", "<p>Confirmed: [[figure:confirmed]].</p>");
        await house.PublishAsync(english);
        var set = JsonNode.Parse(await house.Api("communications").GetStringAsync(new Uri($"/api/v1/content/News/{english}", UriKind.Relative), WholeHouse.Cancel))!["LocalizationSet"]!.ToString();
        var editor = $"/workspace/translations/{set}/fr";
        var staff = await house.As("communications");
        var file = (await staff.Client.GetStringAsync(editor + "/file.po")).Replace("msgid \"How much is confirmed\"\nmsgstr \"\"", "msgid \"How much is confirmed\"\nmsgstr \"Combien est confirmé\"", StringComparison.Ordinal)
            .Replace("msgid \"Confirmed: [[figure:confirmed]].\"\nmsgstr \"\"", "msgid \"Confirmed: [[figure:confirmed]].\"\nmsgstr \"Confirmé : 19,03 km².\"", StringComparison.Ordinal);
        var taken = await (await staff.OpenAsync(editor + "/import")).Form("Bring in").Attach("Upload", "work.po", System.Text.Encoding.UTF8.GetBytes(file), "text/x-gettext-translation").SendAsync();
        Assert.True(taken.Says("2 rows were taken into the draft.") && taken.Says("Was a number typed in the place of a figure?") && taken.Says("[[figure:confirmed]]"), taken.Text);
        var beside = await staff.OpenAsync(editor);
        Assert.True(beside.Says("The source names [[figure:confirmed]] here, and this wording does not."), beside.Text);
        var french = JsonNode.Parse(await house.Api("communications").GetStringAsync(new Uri($"/api/v1/translations/{set}/fr", UriKind.Relative), WholeHouse.Cancel))!["ItemId"]!.ToString();
        Assert.True((await staff.OpenAsync("/workspace/content/" + french)).Says("The source names [[figure:confirmed]], and this text does not."));
        var area = beside.Document.QuerySelectorAll("textarea")[^1].GetAttribute("name")!;
        var mended = await (await staff.OpenAsync(editor)).Form("Save the draft").Fill(area, "Confirmé : [[figure:confirmed]].").SendAsync();
        Assert.False(mended.Says("this wording does not"), mended.Text);
    }

    [Fact]
    public async Task A_withdrawn_figure_leaves_a_sentence_and_no_sign_in_its_place()
    {
        await house.RecipeAsync(Figure("2022", "3.5", "suspected"));
        var id = await house.DraftAsync("Suspected land", "<p>Suspected: [[figure:suspected]].</p><p><img src=\"/media/a/b\" alt=\"[[figure:suspected]]\"></p>");
        await house.PublishAsync(id);
        var page = (await house.AskAsync("/en/news/suspected-land")).Text;
        Assert.Matches("alt=\"3.5[^\"<]*\"", page);
        var figures = JsonNode.Parse((await house.AskAsync("/api/v1/figures?figure=suspected")).Text)!;
        var figure = (JsonObject)Assert.Single((figures["Items"] ?? figures["items"])!.AsArray())!;
        var screen = await house.SignInAsync("lead", $"/workspace/figures/{figure["id"] ?? figure["Id"]}/withdraw");
        await screen.FormWith("Reason").Fill("Reason", "Counted twice.").SendAsync();
        Assert.True(await Patience.UntilAsync(async () => (await house.AskAsync("/en/news/suspected-land")).Text.Contains("a figure that was withdrawn", StringComparison.Ordinal), WholeHouse.Cancel));
    }
}
