using System.Text.Json;
using Microsoft.Playwright;
using Nmap.Testing;
using Xunit;

namespace Nmap.Journeys;

/// <summary>What must not take more clicks than promised, counted from the workspace's home, without scripts. On a telephone the menu is a click of its own.</summary>
public sealed class Clicks(Velmara country)
{
    private const int Desk = 1280, Telephone = 360;

    [Theory]
    [InlineData("en", Desk, "Marsh Lantern Trust", "Ines Calder", "Pavel Ostry")]
    [InlineData("ar", Telephone, "جمعية نور السهول", "ليلى منصور", "كريم عوض")]
    public async Task A_member_with_representative_and_alternate_is_added_in_six(string language, int width, string name, string representative, string alternate)
    {
        var page = await country.VisitAsync(Role.Secretariat, language, width);
        await page.GotoAsync("/workspace");
        var hand = new Hand(page);
        await ToMembersAsync(hand, width);
        await hand.ClickAsync("main a[href='/workspace/members/new']");
        await hand.TypeAsync("Fields.Name", name);
        await hand.ChooseAsync("Fields.Constituency", "national-ngo");
        foreach (var (who, person, at) in new[] { ("Representative", representative, "first"), ("Alternate", alternate, "second") })
        {
            await hand.TypeAsync(who + ".Name", person);
            await hand.TypeAsync(who + ".Email", $"{at}-{language}@marsh.example");
            if (who == "Representative" || width == Desk) { await hand.TickAsync(who + ".Invite"); }
        }
        await hand.ClickAsync("main form button");
        var text = await page.Locator("main").InnerTextAsync();
        Assert.All([name, representative, alternate], word => Assert.Contains(word, text, StringComparison.Ordinal));
        Assert.True(hand.Clicks <= 6, $"{hand.Clicks} clicks");
    }

    /// <summary>In a country of its own, because other journeys meet the champion donor too.</summary>
    [Fact]
    public async Task The_champion_donors_seat_is_handed_over_in_five_and_confirmed_in_two()
    {
        await using var own = new Velmara();
        await own.InitializeAsync();
        await HandOverAsync(own, "en", Desk, Velmara.FirstMember, null);

        var incoming = await own.VisitAsync(Role.ChampionDonor, "en", Telephone);
        await incoming.GotoAsync("/workspace");
        var hand = new Hand(incoming);
        await hand.ClickAsync("main a[href^='/workspace/members/handovers/']");
        await hand.ClickAsync("main form button");
        Assert.Equal(0, await incoming.Locator(".govuk-error-summary").CountAsync());
        Assert.Equal(0, await incoming.Locator("main form button").CountAsync());
        Assert.True(hand.Clicks <= 2, $"{hand.Clicks} clicks");

        await HandOverAsync(own, "ar", Telephone, "norhaven", DateTime.UtcNow.AddDays(7));
    }

    /// <summary>A member writes a lesson, the lead reads it and publishes it; then a file of a translation comes in, and somebody else publishes that.</summary>
    [Fact]
    public async Task A_lesson_is_public_in_six_and_in_another_language_in_three_more()
    {
        const string Title = "Ask where the goats go";
        var hand = new Hand(await country.VisitAsync(Role.Member, "en", Desk));
        await hand.Page.GotoAsync("/workspace");
        await hand.ClickAsync("main a[href='/workspace/content/new/GoodPractice']");
        foreach (var (field, text) in new[] { ("TitlePart.Title", Title), ("SectionsPart.Problem", "Nobody knew the paths."), ("SectionsPart.WhatWasDone", "The team asked herders."), ("SectionsPart.Result", "The paths were found.") }) { await hand.TypeAsync(field, text); }
        await hand.ChooseAsync("GoodPractice.Pillar", "clearance");
        await hand.ClickAsync("[name='Audience'][value='public']");
        await hand.ClickAsync("main button:text('Save and send for review')");
        var item = new Uri(hand.Page.Url).AbsolutePath;
        await ApproveAsync(hand, Role.Lead, item);
        Assert.True(hand.Clicks <= 6, $"{hand.Clicks} clicks");

        var translator = await country.VisitAsync(Role.Communications, "en", Desk);
        using var lesson = JsonDocument.Parse(await (await translator.APIRequest.GetAsync("/api/v1/content/GoodPractice/" + item.Split('/')[^1])).TextAsync());
        var editor = lesson.RootElement.GetProperty("LocalizationSet").GetString();
        var file = await (await translator.APIRequest.GetAsync($"/workspace/translations/{editor}/fr/file.po")).TextAsync();
        await translator.GotoAsync($"/workspace/translations/{editor}/fr/import");
        await translator.SetInputFilesAsync("[name='Upload']", new FilePayload { Name = "fr.po", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(Translated(file)) });
        await translator.Locator("main form button").First.ClickAsync();
        var second = new Hand(translator);
        await second.ClickAsync("main form button");
        var french = new Uri(translator.Url).AbsolutePath;
        await ApproveAsync(second, Role.Lead, french);
        Assert.True(second.Clicks <= 3, $"{second.Clicks} clicks");
    }

    /// <summary>From the form: the secretariat enters a figure and the lead approves it. It stands on its page in two languages, in the file, in the feed and in the API.</summary>
    [Fact]
    public async Task A_figure_that_is_entered_is_in_every_channel_in_five()
    {
        var hand = new Hand(await country.VisitAsync(Role.Secretariat, "en", Desk));
        await hand.Page.GotoAsync("/workspace/figures/enter");
        await hand.ChooseAsync("Typed.Key", "remaining");
        foreach (var (field, text) in new[] { ("Time", "2026-10-31"), ("Value", "17.765432"), ("Source", "Authority, register of October 2026"), ("SourceDate", "2026-11-05") }) { await hand.TypeAsync("Typed." + field, text); }
        await hand.ClickAsync("main form button[value=check]");
        await hand.ClickAsync("main form button[value=send]");

        hand.Page = await country.VisitAsync(Role.Lead, "en", Desk);
        await hand.Page.GotoAsync("/workspace/figures");
        await hand.ClickAsync("main tr:has-text('register of October 2026') label");
        await hand.ClickAsync("main form button:text('Approve the chosen figures')");
        Assert.Equal(0, await hand.Page.Locator(".govuk-error-summary").CountAsync());
        Assert.True(hand.Clicks <= 5, $"{hand.Clicks} clicks");

        var stranger = await country.VisitAsync();
        foreach (var channel in new[] { "/en/progress/remaining", "/ar/progress/remaining", "/en/progress/remaining.csv", "/en/progress/remaining.json", "/en/progress.atom", "/api/v1/figures?figure=remaining" })
        {
            Assert.True(await Patience.UntilAsync(async () => System.Text.RegularExpressions.Regex.IsMatch(await (await stranger.APIRequest.GetAsync(channel)).TextAsync(), "17[.,]?765[.,]?432|17\\.77")), channel);
        }
    }

    /// <summary>From the list of whoever approves: opened, approved and published.</summary>
    private async Task ApproveAsync(Hand hand, Role role, string item)
    {
        hand.Page = await country.VisitAsync(role, "en", Desk);
        await hand.Page.GotoAsync("/workspace");
        await hand.ClickAsync($"main a[href='{item}']");
        await hand.ClickAsync("[form='approve-and-publish']");
        Assert.Contains("Published", await hand.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static string Translated(string file) => System.Text.RegularExpressions.Regex.Replace(file, "(msgid \"(.+)\"\r?\n)msgstr \"\"", "$1msgstr \"$2 (fr)\"");

    private static async Task HandOverAsync(Velmara country, string language, int width, string to, DateTime? day)
    {
        var page = await country.VisitAsync(Role.Lead, language, width);
        var seat = await SeatAsync(page);
        await page.GotoAsync("/workspace");
        var hand = new Hand(page);
        await ToMembersAsync(hand, width);
        await hand.ClickAsync($"main a[href='/workspace/members/seats/{seat}/hand-over']");
        await hand.ChooseAsync("Organisation", Nmap.Cms.Ids.From("organisation/" + to));
        if (day is { } first) { await hand.TypeAsync("On", first); }
        await hand.TypeAsync("Until", (day ?? DateTime.UtcNow).AddYears(2));
        await hand.ClickAsync("main form button");
        Assert.Contains("/workspace/members/handovers/", page.Url, StringComparison.Ordinal);
        Assert.True(hand.Clicks <= 5, $"{hand.Clicks} clicks");
    }

    private static async Task ToMembersAsync(Hand hand, int width)
    {
        if (width == Telephone) { await hand.ClickAsync(".nmap-side summary"); }
        await hand.ClickAsync("a[href='/workspace/members']");
    }

    /// <summary>Whoever holds it now: the API names seats alike in every language.</summary>
    private static async Task<string> SeatAsync(IPage page)
    {
        var answer = await page.APIRequest.GetAsync("/api/v1/seats");
        using var seats = JsonDocument.Parse(await answer.TextAsync());
        return seats.RootElement.GetProperty("Items").EnumerateArray().Where(s => s.GetProperty("Seat").GetString() == "champion-donor").OrderBy(s => s.GetProperty("From").GetString(), StringComparer.Ordinal).Last().GetProperty("Id").GetString()!;
    }
}
