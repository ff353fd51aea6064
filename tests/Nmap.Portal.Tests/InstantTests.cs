using System.Net;
using Nmap.Testing;

namespace Nmap.Portal.Tests;

public sealed class InstantTests(WholeHouse house) : IClassFixture<WholeHouse>
{
    [Fact]
    public async Task An_embargo_ends_for_page_list_feeds_search_and_api_at_the_same_second()
    {
        var opens = new DateTimeOffset(house.Clock.Now.UtcDateTime.AddHours(2), TimeSpan.Zero);
        opens = opens.AddTicks(-(opens.Ticks % TimeSpan.TicksPerSecond));
        var id = await house.DraftAsync("Statement on the day", "<p>Zirconium word of the statement.</p>", more: new { VisibleFrom = opens });
        await house.PublishAsync(id);
        var later = await house.DraftAsync("Indexed after it", "<p>Yttrium word.</p>");
        await house.PublishAsync(later);
        // Search follows in order: when it knows the second text it knows the first one, too.
        Assert.True(await Patience.UntilAsync(async () => (await house.AskAsync("/en/search?q=yttrium")).Text.Contains("Indexed after it", StringComparison.Ordinal), WholeHouse.Cancel));

        string[] lists = ["/en/news", "/en/news.atom", "/en/news.rss", "/en/news.json", "/sitemap.xml", "/api/v1/content/News", "/en/search?q=zirconium"];
        string[] own = ["/en/news/statement-on-the-day", $"/api/v1/content/News/{id}", $"/api/v1/content/News/{id}?version=published"];
        house.Clock.Advance(opens - house.Clock.Now - TimeSpan.FromSeconds(20));
        foreach (var address in own) { Assert.Equal((address, HttpStatusCode.NotFound), (address, (await house.AskAsync(address)).Status)); }
        foreach (var address in lists) { Assert.False((await house.AskAsync(address)).Text.Contains("tatement", StringComparison.Ordinal), address); }
        Assert.True(house.Clock.Now < opens, "the machine was too slow for this test");

        house.Clock.Advance(opens - house.Clock.Now);
        foreach (var address in own) { Assert.Equal((address, HttpStatusCode.OK), (address, (await house.AskAsync(address)).Status)); }
        foreach (var address in lists) { Assert.True((await house.AskAsync(address)).Text.Contains("tatement", StringComparison.Ordinal), address); }
    }

    [Fact]
    public async Task The_files_of_a_text_open_with_it()
    {
        var opens = house.Clock.Now.AddHours(2);
        var local = TimeZoneInfo.ConvertTime(opens, TimeZoneInfo.FindSystemTimeZoneById("Africa/Nairobi"));
        var form = (await house.SignInAsync("secretariat", "/workspace/content/new/EarlierRecord")).Form("Save the draft").Fill("TitlePart.Title", "Record under embargo").Fill("EarlierRecord.Kind", "minutes")
            .Fill("EarlierRecord.Day", "2024-03-01").Choose("Audience", "public").Fill("VisibleFrom.day", $"{local.Day}").Fill("VisibleFrom.month", $"{local.Month}").Fill("VisibleFrom.year", $"{local.Year}")
            .Fill("VisibleFromTime", local.ToString("HH\\:mm\\:ss", System.Globalization.CultureInfo.InvariantCulture));
        var text = await form.SendAsync();
        var files = await (await text.FollowAsync("Files of this text: 0")).Form("Add the file").Attach("Upload", "list.pdf", "%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF"u8.ToArray(), "application/pdf").SendAsync();
        var file = files.One("main a[href^='/media/']").GetAttribute("href")!;
        await (await files.FollowAsync("Back")).Form("Send for approval").SendAsync();
        var lead = await (await house.SignInAsync("lead", text.Address.AbsolutePath)).Form("Approve").SendAsync();
        await (await lead.FollowAsync("Publish")).Form("Publish").SendAsync();
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), ((await house.AskAsync(file)).Status, (await house.AskAsync("/en/earlier-records/record-under-embargo")).Status));
        house.Clock.Advance(opens - house.Clock.Now);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), ((await house.AskAsync(file)).Status, (await house.AskAsync("/en/earlier-records/record-under-embargo")).Status));
    }

    [Fact]
    public async Task A_planned_text_is_published_at_its_time_and_a_time_in_the_past_is_refused()
    {
        var id = await house.DraftAsync("Planned for noon", "<p>Text.</p>");
        await house.StepAsync("communications", id, "submit");
        await house.StepAsync("lead", id, "approve");
        var refused = await house.StepAsync("lead", id, "schedule", new { At = house.Clock.Now.AddMinutes(-1) }, HttpStatusCode.BadRequest);
        Assert.Contains("This moment is past or missing.", refused.ToJsonString(), StringComparison.Ordinal);
        await house.StepAsync("lead", id, "schedule", new { At = house.Clock.Now.AddHours(1) });
        Assert.Equal(HttpStatusCode.NotFound, (await house.AskAsync("/en/news/planned-for-noon")).Status);
        house.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True(await Patience.UntilAsync(async () => (await house.AskAsync("/en/news/planned-for-noon")).Status == HttpStatusCode.OK, WholeHouse.Cancel));
    }

    [Fact]
    public async Task A_text_comes_back_on_its_day()
    {
        var id = await house.DraftAsync("Numbers to look at again", "<p>Text.</p>");
        await house.PublishAsync(id);
        var address = $"/api/v1/content/News/{id}/review-by";
        using var past = await house.Api("communications").PutAsync(new Uri(address, UriKind.Relative), Json("2020-01-01"), WholeHouse.Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, past.StatusCode);
        using var planned = await house.Api("communications").PutAsync(new Uri(address, UriKind.Relative), Json(house.Clock.Now.AddDays(30).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), WholeHouse.Cancel);
        Assert.Equal(HttpStatusCode.OK, planned.StatusCode);
        using var stranger = await house.Api("member").PutAsync(new Uri(address, UriKind.Relative), Json("2090-01-01"), WholeHouse.Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, stranger.StatusCode);
        Assert.False((await house.SignInAsync("communications", "/workspace")).Says("Numbers to look at again"));
        house.Clock.Advance(TimeSpan.FromDays(31));
        Assert.True((await house.SignInAsync("communications", "/workspace")).Says("Numbers to look at again"));
    }

    [Fact]
    public async Task What_was_typed_and_not_saved_is_forgotten_after_thirty_days()
    {
        var visitor = house.Stranger();
        await visitor.SignInAsync(house.Account("communications"));
        var form = await visitor.OpenAsync("/workspace/content/new/News");
        await form.Form("Keep without saving").Fill("TitlePart.Title", "Typed in a hurry").SendAsync();
        Assert.True((await visitor.OpenAsync("/workspace/content/new/News")).Says("that was not saved"));
        house.Clock.Advance(TimeSpan.FromDays(31));
        Assert.False((await house.SignInAsync("communications", "/workspace/content/new/News")).Says("that was not saved"));
    }

    private static StringContent Json(string on) => new($$"""{ "On": "{{on}}" }""", System.Text.Encoding.UTF8, "application/json");
}
