using System.Net;

namespace Nmap.Awareness.Tests;

/// <summary>What a journalist finds, and what is kept from them until its day.</summary>
public sealed class PressTests
{
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_is_on_duty_stands_on_the_page_on_their_days_only()
    {
        await using var site = await Site.StartAsync();
        Assert.True((await site.Stranger().OpenAsync("/en/press")).Says("secretariat@testland.example"));
        await ShiftAsync(site, "Ines Calloway", 0, 2);
        await ShiftAsync(site, "Tomas Ferreira", 3, 5);
        Assert.True(await Patience.UntilAsync(async () => (await site.Stranger().OpenAsync("/en/press")).Says("Ines Calloway"), Cancel));
        var page = await site.Stranger().OpenAsync("/ar/press");
        Assert.True(page.Says("+000 555 0111") && !page.Says("Tomas Ferreira"), page.Text);
        site.Clock.Advance(TimeSpan.FromDays(3));
        Assert.True(await Patience.UntilAsync(async () => (await site.Stranger().OpenAsync("/en/press")).Says("Tomas Ferreira"), Cancel));
        Assert.False((await site.Stranger().OpenAsync("/en/press")).Says("Ines Calloway"));
    }

    [Fact]
    public async Task A_shift_without_a_way_to_call_or_on_taken_days_is_told_so_at_its_field()
    {
        await using var site = await Site.StartAsync();
        await ShiftAsync(site, "Ines Calloway", 0, 2);
        var desk = await site.As("communications");
        var form = await (await desk.OpenAsync("/workspace/press/duty/new")).Form("Save").SendAsync();
        Assert.Equal(["Enter the name of who answers."], form.Errors);
        form = await form.Form("Save").Fill("Name", "Tomas").SendAsync();
        Assert.Equal(["Enter a telephone number or an address for mail."], form.Errors);
        form = await Days(form.Form("Save").Fill("Phone", "1"), site, 1, 4).SendAsync();
        Assert.Equal(["Ines Calloway is on duty on some of these days. Two at a time would leave callers guessing."], form.Errors);
        form = await Days(form.Form("Save"), site, 6, 4).SendAsync();
        Assert.Equal(["The last day is before the first."], form.Errors);
        Assert.Equal("Tomas", form.One("[name=Name]").GetAttribute("value"));
        Assert.Equal(404, (int)(await (await site.As("member")).GetAsync("/workspace/press")).Status);
    }

    [Fact]
    public async Task A_cleared_photograph_is_shown_with_caption_and_credit_until_it_is_taken_away()
    {
        await using var site = await Site.StartAsync();
        var desk = await site.As("communications");
        var form = await (await desk.OpenAsync("/workspace/press/photos/new")).Form("Save").Attach("Picture", "IMG_1.png", Png, "image/png").SendAsync();
        Assert.Equal(["Enter a caption in at least one language."], form.Errors);
        form = await form.Form("Save").Fill("Caption[en]", "The school road is open").Fill("Description[en]", "Children on a road").Fill("Credit", "R. Amaro").Fill("ClearedBy", "The teacher, for the parents")
            .Fill("ClearedOn.day", "1").Fill("ClearedOn.month", "2").Fill("ClearedOn.year", "2099").Attach("Picture", "IMG_1.png", Png, "image/png").SendAsync();
        Assert.Equal(["Enter the day on which they agreed; it is not in the future."], form.Errors);
        var saved = await form.Form("Save").Fill("ClearedOn.year", "2026").Attach("Picture", "IMG_1.png", Png, "image/png").SendAsync();
        Assert.True(saved.Says("Readers see it once a second person has cleared it."), saved.Text);
        Assert.True(saved.Says("Caption in: English"), saved.Text);
        Assert.Equal("/en/press", (await site.Stranger().OpenAsync("/press")).Address.AbsolutePath);
        var mine = await saved.FollowAsync("The school road is open");
        Assert.True(mine.Says("You brought it yourself.") && !mine.Says("Clear it: readers may see it"), mine.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Stranger().GetAsync(mine.One("main img").GetAttribute("src")!)).Status);
        Assert.False((await site.Stranger().OpenAsync("/en/press")).Says("The school road is open"));
        await (await (await (await site.As("secretariat")).OpenAsync("/workspace")).FollowAsync("A photograph for the press waits to be cleared: The school road is open")).Form("Clear it: readers may see it").SendAsync();
        Assert.True(await Patience.UntilAsync(async () => (await site.Stranger().OpenAsync("/en/press")).Says("The school road is open"), Cancel));
        var page = await site.Stranger().OpenAsync("/en/press");
        Assert.True(page.Says("R. Amaro") && !page.Says("The teacher, for the parents"), page.Text);
        var picture = page.One("main figure img");
        Assert.Equal("Children on a road", picture.GetAttribute("alt"));
        var address = picture.GetAttribute("src")!;
        Assert.Equal(HttpStatusCode.OK, (await site.Stranger().GetAsync(address)).Status);

        var photo = await (await desk.OpenAsync("/workspace/press")).FollowAsync("The school road is open");
        photo = await photo.Form("Take the picture away").SendAsync();
        Assert.Equal(["Say why it is no longer shown."], photo.Errors);
        await photo.Form("Take the picture away").Fill("Because", "The parents changed their mind.").SendAsync();
        Assert.Equal(HttpStatusCode.Gone, (await site.Stranger().GetAsync(address)).Status);
        Assert.True(await Patience.UntilAsync(async () => !(await site.Stranger().OpenAsync("/en/press")).Says("The school road is open"), Cancel));
    }

    [Fact]
    public async Task A_press_release_waits_for_its_instant_on_the_desk_and_in_feeds()
    {
        await using var site = await Site.StartAsync();
        var writer = await site.As("communications");
        var form = await (await writer.OpenAsync("/workspace/content/new/News")).Form("Save the draft").Fill("TitlePart.Title", "The plan is funded").Choose("News.Kind", "press-release").SendAsync();
        Assert.Equal(["A press release begins with its place. Enter the town.", "Say whom journalists may ask about this text."], form.Errors);
        var at = site.Clock.Now.AddHours(3).AddDays(1);
        var draft = await form.Form("Save the draft").Fill("SectionsPart.Place", "Asterra").Fill("SectionsPart.Contact", "Ines Calloway, +000 555 0111").Fill("HtmlBodyPart.Html", "Donors agreed.").Choose("Audience", "public")
            .Fill("VisibleFrom.day", $"{at.Day}").Fill("VisibleFrom.month", $"{at.Month}").Fill("VisibleFrom.year", $"{at.Year}").Fill("VisibleFromTime", "00:30").SendAsync();
        Assert.Empty(draft.Errors);
        await site.PublishAsync(draft.Address.AbsolutePath);
        Assert.True((await writer.OpenAsync("/workspace/press")).Says("The plan is funded"));
        foreach (var address in (string[])["/en/press", "/en/news", "/en/news.atom", "/en/news?type=press-release"]) { Assert.DoesNotContain("The plan is funded", (await site.Stranger().OpenAsync(address)).Html, StringComparison.Ordinal); }
        Assert.Equal(404, (int)(await site.Stranger().GetAsync("/en/news/the-plan-is-funded")).Status);
        site.Clock.Advance(TimeSpan.FromHours(25));
        Assert.True((await site.Stranger().OpenAsync("/en/press")).Says("The plan is funded"));
        var page = await site.Stranger().OpenAsync("/en/news/the-plan-is-funded");
        Assert.True(page.Says("Press release") && page.Says("Asterra, ") && page.Says("Ines Calloway, +000 555 0111"), page.Text);
        Assert.Equal(["The plan is funded"], (await site.Stranger().OpenAsync("/en/news?type=press-release")).Texts(".nmap-entries h2"));
    }

    [Fact]
    public async Task A_correction_stands_on_top_in_the_feed_and_on_the_desk_and_stays()
    {
        await using var site = await Site.StartAsync();
        var desk = await site.PublishAsync("News", "Three villages safe", f => f.Fill("HtmlBodyPart.Html", "Three villages."));
        Assert.True((await site.Stranger().OpenAsync("/en/press")).Says("Nothing has been corrected so far."));
        var writer = await site.As("communications");
        await (await writer.OpenAsync(desk)).Form("Save the draft").Fill("HtmlBodyPart.Html", "Two villages.").Fill("CorrectionsPart.New", "We wrote three; it was two.").SendAsync();
        Assert.False((await site.Stranger().OpenAsync("/en/news/three-villages-safe")).Says("it was two"));
        await site.PublishAsync(desk);
        var page = await site.Stranger().OpenAsync("/en/news/three-villages-safe");
        Assert.Contains("We wrote three; it was two.", page.One(".govuk-inset-text").TextContent, StringComparison.Ordinal);
        Assert.Contains("We wrote three; it was two.", (await site.Stranger().OpenAsync("/en/news.atom")).Html, StringComparison.Ordinal);
        Assert.Equal(["Three villages safe"], (await site.Stranger().OpenAsync("/en/press")).Texts(".nmap-entries h2"));
        var form = await (await writer.OpenAsync(desk)).Form("Save the draft").Fill("CorrectionsPart.0", "").SendAsync();
        Assert.Equal(["A correction stays. Change its words if they are wrong."], form.Errors);
    }

    private static async Task ShiftAsync(Site site, string name, int from, int to)
    {
        var form = (await (await site.As("communications")).OpenAsync("/workspace/press/duty/new")).Form("Save").Fill("Name", name).Fill("Phone", "+000 555 0111");
        Assert.Empty((await Days(form, site, from, to).SendAsync()).Errors);
    }

    private static Form Days(Form form, Site site, int from, int to)
    {
        foreach (var (field, day) in new[] { ("From", site.Day(from)), ("To", site.Day(to)) })
        {
            var pieces = day.Split('-');
            form.Fill(field + ".year", pieces[0]).Fill(field + ".month", pieces[1]).Fill(field + ".day", pieces[2]);
        }
        return form;
    }
}
