using System.Net;
using static Nmap.Media.Tests.LibraryDesk;

namespace Nmap.Media.Tests;

/// <summary>Pictures stand in texts by reference, in the words of the reader's language.</summary>
public sealed class PicturesInTextsTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_block_of_a_page_shows_a_picture_chosen_from_the_library()
    {
        var id = await LibraryDesk.ClearedAsync(site, "block.jpg");
        var secretariat = await site.As("secretariat");
        var page = await (await secretariat.OpenAsync("/workspace/content/new/Page")).Form("Add a block").Fill("TitlePart.Title", "Page with a picture").Fill("BlockKind", "media").Choose("Audience", "public").SendAsync();
        var field = page.One("select[name^='BlocksPart.']").GetAttribute("name")!;
        Assert.Equal("Choose a picture.", Assert.Single((await page.Form("Save the draft").Fill(field.Replace(".Address", ".Text", StringComparison.Ordinal), "Below it").SendAsync()).Errors));
        page = await page.Form("Save the draft").Fill(field, "media:" + id).SendAsync();
        Assert.Empty(page.Errors);
        await LibraryDesk.ReleaseAsync(site, page);
        var read = await site.Stranger().OpenAsync("/en/pages/page-with-a-picture");
        Assert.Equal("A red dot on grey", read.One("main picture img").GetAttribute("alt"));
        Assert.Equal(HttpStatusCode.OK, await LibraryDesk.StatusAsync(site.Stranger(), read.One("main picture img").GetAttribute("src")!));
        Assert.True((await secretariat.OpenAsync("/workspace/media/" + id)).Says("Page with a picture"));
    }

    [Fact]
    public async Task A_picture_is_for_strangers_once_a_public_text_shows_it()
    {
        var id = await ClearedAsync(site, "kept-back.jpg");
        var stranger = site.Stranger();
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(stranger, $"/media/library/{id}/640.jpg"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(await site.As("member"), $"/media/library/{id}/640.jpg"));
        var page = await stranger.OpenAsync(await PublishedAsync(site, "Shown to everybody", id));
        using var answer = await stranger.Client.GetAsync($"/media/library/{id}/640.jpg", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "public, max-age=86400"), (answer.StatusCode, answer.Headers.CacheControl!.ToString()));
        var image = page.One("main figure picture img");
        Assert.Equal(("A red dot on grey", "lazy", "1280", "800"), (image.GetAttribute("alt"), image.GetAttribute("loading"), image.GetAttribute("width"), image.GetAttribute("height")));
        Assert.Equal("A dot, drawn Testland Mine Action Authority · CC BY 4.0", page.Texts("main figcaption").Single());
        Assert.Equal(["First words.", "", "Last words."], page.Document.QuerySelectorAll("main .nmap-prose > *").Select(e => e.LocalName == "figure" ? "" : e.TextContent));
    }

    [Fact]
    public async Task A_changed_caption_shows_on_every_page_in_the_readers_language()
    {
        var id = await ClearedAsync(site, "caption.jpg");
        var page = await PublishedAsync(site, "A caption that changes", id);
        var french = await site.Stranger().OpenAsync(page.Replace("/en/", "/fr/", StringComparison.Ordinal));
        Assert.True(french.Says("Un point dessiné"), french.Text);
        Assert.Equal("en", french.One("main figure img").GetAttribute("lang"));
        await DescribeAsync(await site.As("communications"), id, caption: "Quite another caption");
        await Patience.UntilAsync(async () => (await site.Stranger().OpenAsync(page)).Says("Quite another caption"));
    }

    [Fact]
    public async Task The_line_of_a_picture_survives_the_desk()
    {
        var id = await ClearedAsync(site, "desk.jpg");
        await PublishedAsync(site, "A line at the desk", id);
        var secretariat = await site.As("secretariat");
        var desk = await (await secretariat.OpenAsync("/workspace/content?type=News")).FollowAsync("A line at the desk");
        Assert.Equal($"First words.\n\n[[media:{id}]]\n\nLast words.", desk.One("[name='HtmlBodyPart.Html']").TextContent.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_picture_is_placed_between_the_paragraphs_of_a_lessons_section()
    {
        var id = await ClearedAsync(site, "lesson.jpg");
        var keeper = await site.As("communications");
        var lesson = await (await keeper.OpenAsync("/workspace/content/new/GoodPractice")).Form("Save the draft").Fill("TitlePart.Title", "Shown in its place")
            .Fill("SectionsPart.Problem", "Nobody knew the paths.").Fill("SectionsPart.WhatWasDone", "Herders were asked.\n\nThe paths were drawn.").Fill("SectionsPart.Result", "They are known.")
            .Fill("GoodPractice.Pillar", "clearance").Choose("Audience", "public").SendAsync();
        Assert.Empty(lesson.Errors);
        var picker = await keeper.OpenAsync(lesson.Address.AbsolutePath + "/pictures");
        Assert.Equal(["At the beginning", "After: Herders were asked.", "At the end"], picker.Texts("optgroup[label='What was done'] option"));
        var placed = await picker.Form("Put it into the text").Choose("Chosen", id).Fill("Place", "WhatWasDone/1").SendAsync();
        Assert.Empty(placed.Errors);
        Assert.Equal($"Herders were asked.\n\n[[media:{id}]]\n\nThe paths were drawn.", placed.One("[name='SectionsPart.WhatWasDone']").TextContent.ReplaceLineEndings("\n").Trim());
        Assert.Equal("They are known.", placed.One("[name='SectionsPart.Result']").TextContent.Trim());
    }

    [Fact]
    public async Task What_is_not_cleared_cannot_be_chosen_and_is_not_shown()
    {
        var keeper = await site.As("communications");
        var id = await BringAsync(keeper, "waiting.jpg");
        var text = await (await keeper.OpenAsync("/workspace/content/new/News")).Form("Save the draft").Fill("TitlePart.Title", "Not yet").Fill("HtmlBodyPart.Html", $"[[media:{id}]]").SendAsync();
        var picker = await keeper.OpenAsync(text.Address.AbsolutePath + "/pictures");
        Assert.DoesNotContain(id, picker.Html, StringComparison.Ordinal);
        Assert.Equal(["Choose where it stands."], (await picker.Form("Put it into the text").SendAsync()).Errors);
        Assert.Equal(["Choose one of those that are cleared."], (await picker.Form("Put it into the text").Fill("Place", "1").SendAsync()).Errors);
        Assert.True((await keeper.OpenAsync(text.Address.AbsolutePath + "/preview?as=members")).Says("Not yet cleared: readers do not see it."));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(await site.As("member"), $"/media/library/{id}/640.jpg"));
    }

    [Fact]
    public async Task A_consent_for_some_languages_is_kept_in_others()
    {
        var id = await ClearedAsync(site, "english-only.jpg", "yes", null, "en");
        var page = await PublishedAsync(site, "Only in English", id);
        Assert.NotNull((await site.Stranger().OpenAsync(page)).Document.QuerySelector("main figure img"));
        Assert.Null((await site.Stranger().OpenAsync(page.Replace("/en/", "/fr/", StringComparison.Ordinal))).Document.QuerySelector("main figure img"));
    }

    [Fact]
    public async Task The_picture_at_the_head_is_on_cards_too_and_can_be_taken_away()
    {
        var id = await ClearedAsync(site, "head.jpg");
        var page = await PublishedAsync(site, "With a head", id, atHead: true);
        var stranger = site.Stranger();
        Assert.Contains($"/media/library/{id}/640.jpg", (await stranger.OpenAsync(page)).One("article figure img").GetAttribute("src"), StringComparison.Ordinal);
        Assert.Contains((await stranger.OpenAsync("/en/news")).Document.QuerySelectorAll("main li img"), i => i.GetAttribute("src")!.Contains(id, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(stranger, $"/media/library/{id}/share.jpg"));
        var secretariat = await site.As("secretariat");
        var desk = await (await secretariat.OpenAsync("/workspace/content?type=News")).FollowAsync("With a head");
        var screen = await (await secretariat.OpenAsync(desk.Address.AbsolutePath + "/pictures")).Form("Put it into the text").Fill("Place", "no-head").SendAsync();
        Assert.Null(screen.Document.QuerySelector("form img"));
    }
}
