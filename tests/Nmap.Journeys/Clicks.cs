using System.Text.Json;
using Microsoft.Playwright;
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
