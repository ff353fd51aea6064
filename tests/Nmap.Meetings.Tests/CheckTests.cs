using System.Net;
using Nmap.Testing;
using Xunit;

namespace Nmap.Meetings.Tests;

/// <summary>What is looked over before minutes go out.</summary>
public sealed class CheckTests
{
    [Fact]
    public async Task Warnings_are_listed_with_a_way_to_the_place_and_blocks_hold_the_minutes_back()
    {
        await using var site = await Site.StartAsync();
        // Begun a minute ago, so that today's members were in it.
        var room = await site.EndedAsync(TimeSpan.FromMinutes(-119));
        var secretariat = await site.As("secretariat");
        var circulate = $"/workspace/meetings/{room.Meeting}/move/circulate";
        var page = await secretariat.OpenAsync(circulate);
        Assert.True(page.Says("Nobody is marked present.") && page.Says("Agenda item 2 has no text: Challenges") && page.Says("Look again"), page.Text);
        Assert.Contains(page.Document.QuerySelectorAll("main a[href]"), a => a.GetAttribute("href") == $"/workspace/meetings/{room.Meeting}/minutes/2");

        var rules = await (await site.As("lead")).OpenAsync("/admin/minutes");
        Assert.True((await rules.FormWith("Rule").Fill("Levels[attendance]", "block").Fill("Levels[empty-item]", "off").SendAsync()).Says("The rules for minutes are saved."));
        page = await secretariat.OpenAsync(circulate);
        Assert.True(page.Says("Must be put right") && !page.Says("has no text"), page.Text);
        Assert.Contains(page.Document.QuerySelectorAll("main a[href]"), a => a.GetAttribute("href") == $"/workspace/meetings/{room.Meeting}/attendance");
        var refused = await page.Form("Circulate").SendAsync();
        Assert.Equal(["Put this right before the minutes go out: Nobody is marked present."], refused.Errors);
        await room.MoveAsync("circulate", "secretariat", HttpStatusCode.Conflict);

        var attendance = await secretariat.OpenAsync($"/workspace/meetings/{room.Meeting}/attendance");
        await attendance.Form("Save attendance").Choose($"Presence[{site.Account("member").Organisation}]", "Present").SendAsync();
        Assert.Empty((await (await secretariat.OpenAsync(circulate)).Form("Circulate").SendAsync()).Errors);
    }

    [Fact]
    public async Task A_public_decision_under_a_members_item_and_missing_translations_are_named()
    {
        await using var site = await Site.StartAsync();
        await site.SetAsync(s => s with { MinutesLanguages = ["ar"] });
        var room = await Room.WithDraftAsync(site);
        using var put = new HttpRequestMessage(HttpMethod.Put, room.Api)
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { Items = new[] { new { AgendaItem = 1, Paragraphs = new[] { new { Text = "Inside.", Audience = "members" } }, Decisions = new[] { new { Text = "Outside.", Audience = "public" } } } } }),
        };
        put.Headers.TryAddWithoutValidation("If-Match", "*");
        Assert.Equal(HttpStatusCode.OK, (await site.Api("secretariat").SendAsync(put, TestContext.Current.CancellationToken)).StatusCode);
        var page = await (await site.As("secretariat")).OpenAsync($"/workspace/meetings/{room.Meeting}/move/circulate");
        Assert.True(page.Says("a decision under it is marked public") && page.Says("The text is not whole in Arabic yet."), page.Text);
    }

    [Fact]
    public async Task From_the_meetings_page_to_sent_for_correction_takes_three_clicks()
    {
        await using var site = await Site.StartAsync();
        var room = await Room.WithDraftAsync(site);
        var clicks = 0;
        var page = await (await site.As("secretariat")).OpenAsync("/workspace/meetings/" + room.Meeting);
        foreach (var link in new[] { "Minutes", "Circulate to the members" })
        {
            page = await page.FollowAsync(link);
            clicks++;
        }
        page = await page.Form("Circulate").SendAsync();
        clicks++;
        Assert.True(page.Says("Open for answers"), page.Text);
        Assert.True(clicks <= 4);
    }

    [Fact]
    public async Task Wrong_rules_are_said_at_their_fields_and_only_those_who_may_change_them()
    {
        await using var site = await Site.StartAsync();
        var again = await (await (await site.As("lead")).OpenAsync("/admin/minutes")).FormWith("Rule").Fill("AnswerDays", "0").Fill("FullDays", "200").SendAsync();
        Assert.Equal(["Enter 1 to 90 days.", "Enter 1 to 90 days."], again.Errors);
        var order = await again.FormWith("Rule").Fill("AnswerDays", "14").Fill("FullDays", "10").Fill("ItemsInDays", "3").Fill("OrderFixedDays", "9").SendAsync();
        Assert.Equal(["The order is fixed on the day by which items have to be in, or after it."], order.Errors);
        Assert.Equal("200", again.One("[name=FullDays]").GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.As("secretariat")).GetAsync("/admin/minutes")).Status);
    }
}
