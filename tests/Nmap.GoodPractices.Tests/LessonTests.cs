using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Recipes;
using Nmap.Cms.Slots;
using Nmap.Tests;

namespace Nmap.GoodPractices.Tests;

public sealed class LessonTests(Platform platform) : IClassFixture<Platform>
{
    private readonly GoodPracticeType _type = new();

    [Fact]
    public async Task A_member_writes_a_lesson_and_a_stranger_reads_it_after_the_lead_approved()
    {
        var member = platform.Visit("member");
        await member.OpenAsync("/workspace/lessons");
        await member.FollowAsync("New: Lesson or good practice");
        await member.PressAsync("Save the draft", ("TitlePart.Title", "Ask the herders first"), ("HtmlBodyPart.Html", "## Situation\n\nThey knew."), ("GoodPractice.Pillar", "clearance"),
            ("GoodPractice.Levels", "national"), ("GoodPractice.Levels", "regional"), ("GoodPractice.Place", "North valley"), ("GoodPractice.Year", "2025"), ("GoodPractice.Kind", "failed-attempt"), ("Audience", "public"));
        Assert.Equal("2025", member.Page.QuerySelector("input[name='GoodPractice.Year']")!.GetAttribute("value"));
        Assert.Equal(2, member.Page.QuerySelectorAll("input[name='GoodPractice.Levels'][checked]").Length);
        await member.PressAsync("Send for approval");
        var lead = platform.Visit("lead");
        await lead.OpenAsync(member.Address);
        await lead.PressAsync("Approve");
        await lead.FollowAsync("Publish");
        await lead.PressAsync("Publish");

        var stranger = platform.Visit();
        await stranger.OpenAsync("/en/good-practices/ask-the-herders-first");
        foreach (var fact in (string[])["Survey and clearance", "Shared nationally since", "North valley", "2025", "Failed attempt"]) { Assert.Contains(fact, stranger.Text, StringComparison.OrdinalIgnoreCase); }
    }

    [Fact]
    public async Task The_first_boxes_are_written_as_marks_or_by_the_writing_surface()
    {
        var member = platform.Visit("member");
        await member.OpenAsync("/workspace/content/new/GoodPractice");
        Assert.Equal(3, member.Page.QuerySelectorAll("[data-editor] textarea[name^='SectionsPart.']").Length);
        await member.PressAsync("Save the draft", ("TitlePart.Title", "Two ways to write"), ("GoodPractice.Pillar", "clearance"), ("SectionsPart.Problem", "<h3>Mines * in * the <strong>way</strong></h3><ul><li><p>one</p></li></ul>"), ("SectionsPart.Problem.Format", "html"),
            ("SectionsPart.Result", "### Read\n\n**well**"), ("Audience", "public"));
        await member.OpenAsync(member.Address + "/preview");
        Assert.Equal(["Mines * in * the way", "Read"], member.Page.QuerySelectorAll("main .nmap-prose h3").Select(h => h.TextContent.Trim()));
    }

    [Fact]
    public async Task A_wrong_lesson_is_told_what_is_allowed_at_the_field()
    {
        var member = platform.Visit("member");
        await member.OpenAsync("/workspace/content/new/GoodPractice");
        await member.PressAsync("Save the draft", ("TitlePart.Title", "No pillar"), ("GoodPractice.Year", "last year"));
        Assert.Equal(["#GoodPractice_Pillar", "#GoodPractice_Year"], member.Page.QuerySelectorAll(".govuk-error-summary a").Select(a => a.GetAttribute("href")).Order(StringComparer.Ordinal));
        await member.PressAsync("Save the draft", ("GoodPractice.Year", "2024"));
        Assert.Contains("survey and clearance, risk education, victim assistance", member.Page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("No pillar", member.Page.QuerySelector("input[name='TitlePart.Title']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("""{ "Pillar": "digging" }""", "GoodPractice.Pillar")]
    [InlineData("""{ "Pillar": "clearance", "Levels": ["galactic"] }""", "GoodPractice.Levels")]
    [InlineData("""{ "Pillar": "clearance", "Kind": "story" }""", "GoodPractice.Kind")]
    [InlineData("""{ "Pillar": "clearance", "Year": 12 }""", "GoodPractice.Year")]
    public void The_type_checks_each_field(string part, string field)
        => Assert.Equal(field, Assert.Single(_type.Check(Lesson(JsonNode.Parse(part)!.AsObject()))).Field);

    [Fact]
    public void The_example_of_the_interface_is_right()
        => Assert.Empty(_type.Check(Lesson(new() { ["Pillar"] = "clearance", ["Levels"] = new JsonArray("national") })));

    [Fact]
    public void A_content_file_gives_its_facts()
    {
        var part = new PracticeFileReader().Part(ContentFile.Parse("---\ntype: GoodPractice\npillar: advocacy\nlevels: national, international\nplace: VL-03\nyear: 2026\n---\n\nText"))!;
        Assert.Equal("""{"Pillar":"advocacy","Levels":["national","international"],"Place":"VL-03","Year":2026}""", part.ToJsonString(Json.Orchard));
    }

    [Fact]
    public async Task Facets_count_what_the_other_filters_leave()
    {
        await ClearAsync();
        await LessonsAsync();
        var page = await platform.AskAsync<PracticeList, PracticePage>(l => l.OfAsync(new(Pillar: "clearance"), "en", 1, Reader.Stranger, Platform.Cancel));
        Assert.Equal((2, 2), (page.Count, page.Cards.Count));
        Assert.Equal([("clearance", 2, true), ("advocacy", 1, false)], page.Facets["pillar"].Select(f => (f.Value, f.Count, f.Chosen)));
        Assert.Equal([("national", 2), ("regional", 1)], page.Facets["level"].Select(f => (f.Value, f.Count)));
        Assert.Equal([("VL-01", 1)], page.Facets["place"].Select(f => (f.Value, f.Count)));
        Assert.Equal([("en", 2), ("fr", 1)], page.Facets["lang"].Select(f => (f.Value, f.Count)));
        var french = await platform.AskAsync<PracticeList, PracticePage>(l => l.OfAsync(new(Language: "fr"), "en", 1, Reader.Stranger, Platform.Cancel));
        Assert.Equal("fr", Assert.Single(french.Cards).Culture);
    }

    [Fact]
    public async Task The_list_is_narrowed_by_its_address_and_by_links()
    {
        await ClearAsync();
        await LessonsAsync();
        var stranger = platform.Visit();
        await stranger.OpenAsync("/en/good-practices?pillar=clearance&level=regional&q=WATER");
        Assert.Equal(["Water first"], stranger.Page.QuerySelectorAll(".nmap-entries h2").Select(h => h.TextContent));
        Assert.Contains("1 lesson", stranger.Text, StringComparison.Ordinal);
        Assert.NotNull(stranger.Page.QuerySelector("a[href='/en/good-practices.atom?pillar=clearance&level=regional&q=WATER']"));
        Assert.NotNull(stranger.Page.QuerySelector("a[href='/en/good-practices?level=regional&q=WATER']"));
        await stranger.OpenAsync("/en/good-practices?pillar=stockpile-destruction");
        Assert.Contains("Remove a filter", stranger.Text, StringComparison.Ordinal);
        await stranger.OpenAsync("/fr/good-practices");
        Assert.Contains("L’eau d’abord", stranger.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Water first", stranger.Text, StringComparison.Ordinal);
        Assert.Equal(3, stranger.Page.QuerySelectorAll(".nmap-entries > li").Length);
        await stranger.OpenAsync("/ar/good-practices?page=999&place=%3Cscript%3E");
        Assert.Equal(HttpStatusCode.OK, stranger.Status);
        Assert.DoesNotContain("<script>", stranger.Page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_feed_has_the_lists_filters()
    {
        await ClearAsync();
        await LessonsAsync();
        await using var scope = platform.Services.CreateAsyncScope();
        var feed = scope.ServiceProvider.GetRequiredService<AllFeeds>().Find("good-practices")!;
        var entries = await feed.EntriesAsync("en", new Dictionary<string, string> { ["pillar"] = "advocacy", ["unknown"] = "x" }, 20, Platform.Cancel);
        Assert.Equal("A day in April", Assert.Single(entries).Title);
        Assert.Contains("advocacy", entries[0].Categories);
    }

    [Fact]
    public async Task The_facts_of_a_lesson_stand_once_for_all_its_languages()
    {
        var set = Ids.New();
        await platform.PublishAsync("GoodPractice", "en", "Shared facts", set, i => i.Parts["GoodPractice"] = new JsonObject { ["Pillar"] = "victim-assistance" });
        var french = await platform.PublishAsync("GoodPractice", "fr", "Faits communs", set, i => i.SourceCulture = "en");
        var read = await platform.AskAsync<ContentLibrary, ContentItem?>(l => l.FindAsync(french.ContentItemId, Reader.Stranger, true, Platform.Cancel));
        Assert.Equal("victim-assistance", GoodPracticeType.Of(read!).Pillar);
        var communications = platform.Visit("communications");
        await communications.OpenAsync("/workspace/content/" + french.ContentItemId);
        Assert.Null(communications.Page.QuerySelector("[name='GoodPractice.Pillar']"));
        await communications.PressAsync("Save the draft", ("TitlePart.Title", "Faits communs, revus"));
        Assert.Contains("Your wording is saved as a draft", communications.Text, StringComparison.Ordinal);
    }

    private static ContentItem Lesson(JsonObject part)
    {
        var item = new ContentItem { ContentItemId = "i", ContentItemVersionId = "v", ContentType = "GoodPractice", Culture = "en", LocalizationSet = "s", SourceCulture = "en" };
        item.Put(new TitlePart("Title"));
        item.Parts["GoodPractice"] = part;
        return item;
    }

    private async Task LessonsAsync()
    {
        var water = Ids.New();
        await PutAsync("en", "Water first", new() { ["Pillar"] = "clearance", ["Place"] = "VL-01" }, water, new() { ["Levels"] = new JsonArray(new JsonObject { ["Level"] = "regional", ["Since"] = "2026-05-03" }) });
        await platform.PublishAsync("GoodPractice", "fr", "L’eau d’abord", water, i => i.SourceCulture = "en");
        await PutAsync("en", "Dogs in the rain", new() { ["Pillar"] = "clearance", ["Levels"] = new JsonArray("national") });
        await PutAsync("en", "A day in April", new() { ["Pillar"] = "advocacy" });
        await platform.PublishAsync("GoodPractice", "en", "Not for strangers", null, i =>
        {
            i.Audience = Audience.Members;
            i.Parts["GoodPractice"] = new JsonObject { ["Pillar"] = "clearance" };
        });
    }

    private Task<ContentItem> PutAsync(string culture, string title, JsonObject part, string? set = null, JsonObject? shared = null)
        => platform.PublishAsync("GoodPractice", culture, title, set, i => (i.Parts["GoodPractice"], i.Parts["SharingPart"]) = (part, shared));

    private Task<bool> ClearAsync() => platform.AskAsync<ContentStore, bool>(async store =>
    {
        var all = await platform.AskAsync<ContentLibrary, List<ItemCard>>(l => l.VisibleTo(Reader.System).CardsAsync(0, 500, Platform.Cancel));
        foreach (var card in all) { await store.PurgeAsync(card.ItemId, "begin anew", Reader.System, Platform.Cancel); }
        return true;
    });
}
