using System.Text.Json.Nodes;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Recipes;
using Nmap.Portal;
using Nmap.Portal.Blocks;
using Nmap.Tests;

namespace Nmap.Portal.Tests;

/// <summary>A page of named blocks, built without scripts.</summary>
public sealed class BlockTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task Blocks_are_added_moved_and_removed_by_buttons_and_nothing_typed_is_lost()
    {
        var writer = platform.Visit("communications");
        await writer.OpenAsync("/workspace/content/new/Page");
        await writer.PressAsync("Add a block", ("TitlePart.Title", "Help us"), ("HtmlBodyPart.Html", "Before the blocks."), ("Audience", "public"), ("Block", "add"), ("BlockKind", "quote"));
        Assert.Equal("Help us", writer.Page.QuerySelector("[name='TitlePart.Title']")!.GetAttribute("value"));
        var quote = Assert.Single(Ids(writer));
        await writer.PressAsync("Add a block", ($"BlocksPart.{quote}.Text", "We walk again."), ($"BlocksPart.{quote}.By", "A farmer of Ostrel"), ("Block", "add"), ("BlockKind", "text"));
        Assert.Equal("We walk again.", writer.Page.QuerySelector($"[name='BlocksPart.{quote}.Text']")!.TextContent);
        var text = Ids(writer)[1];
        await writer.PressAsync("Save the draft", ($"BlocksPart.{text}.Text", "A **strong** word."), ($"BlocksPart.{text}.Heading", "Why"), ("Block", "up:" + text));
        Assert.Equal([text, quote], Ids(writer));
        Assert.Equal("A **strong** word.", writer.Page.QuerySelector($"[name='BlocksPart.{text}.Text']")!.TextContent);
        await writer.PressAsync("Add a block", ("Block", "add"), ("BlockKind", "call"));
        await writer.PressAsync("Save the draft", ("Block", "remove:" + Ids(writer)[2]));
        Assert.Equal([text, quote], Ids(writer));
        Assert.Equal("Before the blocks.", writer.Page.QuerySelector("[name='HtmlBodyPart.Html']")!.TextContent);
    }

    [Fact]
    public async Task Each_block_is_shown_by_its_own_partial_and_an_empty_one_is_not()
    {
        await platform.PublishAsync("News", "en", "Dogs are back");
        await platform.PublishAsync("Page", "en", "All blocks", more: i => i.Parts["BlocksPart"] = new JsonObject
        {
            ["Blocks"] = new JsonArray(
                Block("text", ("Heading", "Why"), ("Text", "<p onclick='x()'>Because <script>alert(1)</script>of <em>them</em>.</p>")),
                Block("quote", ("Text", "نمشي من جديد"), ("By", "مزارع"), ("Lang", "ar")),
                Block("call", ("Words", "Tell us"), ("Address", "/en/concern")),
                Block("list", ("Type", "News"), ("Count", "3")),
                Block("media", ("Address", "/media/a/b"), ("Words", "A road"), ("By", "R. Amaro")),
                Block("questions", ("Text", "<h3>May I walk there?</h3><p>No.</p><h3>Who clears it?</h3><p>The teams.</p>")),
                Block("call")),
        });
        var stranger = platform.Visit();
        await stranger.OpenAsync("/en/pages/all-blocks");
        var main = stranger.Page.QuerySelector("main")!;
        Assert.Equal(6, main.QuerySelectorAll("article > section").Length);
        Assert.DoesNotContain("alert", main.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("onclick", main.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(("ar", "rtl"), (main.QuerySelector("section:has(blockquote)")!.GetAttribute("lang"), main.QuerySelector("section:has(blockquote)")!.GetAttribute("dir")));
        Assert.Equal("/en/concern", main.QuerySelector("a.govuk-button")!.GetAttribute("href"));
        Assert.Contains("Dogs are back", stranger.Text, StringComparison.Ordinal);
        Assert.Equal("A road", main.QuerySelector("img")!.GetAttribute("alt"));
        Assert.Equal(["May I walk there?", "Who clears it?"], main.QuerySelectorAll("details summary").Select(s => s.TextContent.Trim()));
    }

    [Fact]
    public async Task A_wrong_block_is_told_so_at_its_field()
    {
        var writer = platform.Visit("communications");
        await writer.OpenAsync("/workspace/content/new/Page");
        await writer.PressAsync("Add a block", ("TitlePart.Title", "Wrong"), ("Block", "add"), ("BlockKind", ""));
        Assert.Equal("#BlockKind", Assert.Single(writer.Page.QuerySelectorAll(".govuk-error-summary a")).GetAttribute("href"));
        foreach (var kind in (string[])["call", "quote", "list", "questions"]) { await writer.PressAsync("Add a block", ("Block", "add"), ("BlockKind", kind)); }
        var ids = Ids(writer);
        await writer.PressAsync("Save the draft", ($"BlocksPart.{ids[0]}.Address", "javascript:alert(1)"), ($"BlocksPart.{ids[1]}.Text", "Words"), ($"BlocksPart.{ids[2]}.Type", "News"), ($"BlocksPart.{ids[2]}.Count", "many"), ($"BlocksPart.{ids[3]}.Text", "No question here."));
        Assert.Equal([$"BlocksPart_{ids[0]}_Address", $"BlocksPart_{ids[0]}_Words", $"BlocksPart_{ids[1]}_By", $"BlocksPart_{ids[2]}_Count", $"BlocksPart_{ids[3]}_Text"],
            writer.Page.QuerySelectorAll(".govuk-error-summary a").Select(a => a.GetAttribute("href")![1..]).Order(StringComparer.Ordinal).OrderBy(f => ids.ToList().FindIndex(f.Contains)));
        Assert.Equal("javascript:alert(1)", writer.Page.QuerySelector($"[name='BlocksPart.{ids[0]}.Address']")!.GetAttribute("value"));
        Assert.Equal("many", writer.Page.QuerySelector($"[name='BlocksPart.{ids[2]}.Count']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_translation_begins_with_the_sources_blocks_and_knows_which_fell_behind()
    {
        var set = Ids2();
        var source = await platform.PublishAsync("Page", "en", "To translate", set, i => i.Parts["BlocksPart"] = new JsonObject { ["Blocks"] = new JsonArray(Block("text", ("Text", "<p>One.</p>")), Block("call", ("Words", "Go"), ("Address", "/en/news"))) });
        var writer = platform.Visit("communications");
        await writer.OpenAsync($"/workspace/content/new/Page?set={set}&culture=fr");
        var ids = Ids(writer);
        Assert.Equal(2, ids.Count);
        Assert.Equal("/en/news", writer.Page.QuerySelector($"[name='BlocksPart.{ids[1]}.Address']")!.GetAttribute("value"));
        Assert.Contains("One.", writer.Page.QuerySelector("section[lang=en]")!.TextContent, StringComparison.Ordinal);
        await writer.PressAsync("Save the draft", ("TitlePart.Title", "À traduire"), ($"BlocksPart.{ids[0]}.Text", "Un."), ($"BlocksPart.{ids[1]}.Words", "Allez"));
        var french = await FindAsync(writer.Address.Split('/')[^1].Split('#')[0]);
        var english = await FindAsync(source.ContentItemId);
        Assert.Empty(Segments.Outdated(Read(french), Read(english)));
        await writer.OpenAsync("/workspace/content/" + source.ContentItemId);
        await writer.PressAsync("Save the draft", ($"BlocksPart.{ids[0]}.Text", "One and a half."));
        Assert.Equal([ids[0]], Segments.Outdated(Read(french), Read(await FindAsync(source.ContentItemId))));
    }

    [Fact]
    public void Words_of_blocks_are_found_and_a_content_file_gives_them()
    {
        var file = ContentFile.Parse("---\ntype: Page\nset: help\n---\n\nBody.\n\n<!-- quote by=A_farmer -->\nWe walk again.\n\n<!-- list type=News filter=type=press-release count=3 heading=Latest_news -->\n");
        var part = Assert.Single(new PageFileReader().OwnParts(file));
        var item = new ContentItem { ContentItemId = "i", ContentItemVersionId = "v", ContentType = "Page", Culture = "en", LocalizationSet = "s", Parts = new JsonObject { [part.Key] = part.Value } };
        Assert.Equal("Body.", file.Body);
        Assert.Equal(["quote", "list"], BlocksPart.Of(item).Select(b => b.Kind));
        Assert.Equal("type=press-release", BlocksPart.Of(item)[1].Filter);
        Assert.Equal("We walk again.\nA farmer\nLatest news", new PageType().PlainText(item));
    }

    private static string Ids2() => Cms.Ids.New();

    private static IReadOnlyList<Segment> Read(ContentItem item) => item.As<BlocksPart>()!.Segments!;

    private Task<ContentItem> FindAsync(string id) => platform.AskAsync<ContentLibrary, ContentItem>(async l => (await l.FindAsync(id, Reader.System, cancel: Platform.Cancel))!);

    private static IReadOnlyList<string> Ids(Visitor visitor) => [.. visitor.Page.QuerySelectorAll("[name='BlocksPart.Ids']").Select(i => i.GetAttribute("value")!)];

    private static JsonObject Block(string kind, params (string Name, string Value)[] members)
    {
        var block = new JsonObject { ["Id"] = Cms.Ids.New(), ["Kind"] = kind };
        foreach (var (name, value) in members) { block[name] = name == "Count" ? JsonValue.Create(int.Parse(value, System.Globalization.CultureInfo.InvariantCulture)) : value; }
        return block;
    }
}
