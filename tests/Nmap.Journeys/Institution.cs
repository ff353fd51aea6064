using Xunit;

namespace Nmap.Journeys;

/// <summary>To an institution's provider on another site and back, as a real browser allows it under the real policy.</summary>
public sealed class Institution(Velmara country)
{
    [Theory]
    [InlineData("en", 1280, false)]
    [InlineData("ar", 360, true)]
    public async Task People_go_there_and_come_back(string language, int width, bool scripts)
    {
        var page = await country.VisitAsync(null, language, width, scripts);
        await page.GotoAsync("/account/sign-in");
        await page.Locator("main a[href^='/account/providers/']").ClickAsync();
        Assert.StartsWith(country.Provider.Issuer + "/authorize", page.Url, StringComparison.Ordinal);
        await page.Locator("button[name=yes]").ClickAsync();
        Assert.Equal($"/account/providers/{Velmara.FirstMember}/callback", new Uri(page.Url).AbsolutePath);
        // The answer was accepted, cookie and all; this person only has no account here.
        Assert.Equal(3, await page.Locator("main ul li").CountAsync());
        await page.Locator("main a.govuk-button").ClickAsync();
        Assert.EndsWith("/account/sign-in", page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", 1280)]
    [InlineData("ar", 360)]
    public async Task Nothing_stands_in_the_way_of_who_is_turned_back(string language, int width)
    {
        var look = new Look(await country.VisitAsync(null, language, width, scripts: true), $"institution-{language}-{width}");
        await look.AtAsync("/account/sign-in");
        await look.AtAsync($"/account/providers/{Velmara.FirstMember}/callback", 400);
        look.FindsNothing();
    }
}
