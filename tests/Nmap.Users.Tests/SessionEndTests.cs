using System.Net;
using System.Text.Json;

namespace Nmap.Users.Tests;

public sealed class SessionEndTests
{
    [Fact]
    public async Task Every_page_of_the_workspace_says_when_the_session_ends()
    {
        await using var site = await Site.StartAsync();
        var (lead, member) = (await site.As("lead"), await site.As("member"));
        Assert.InRange(Seconds(await lead.OpenAsync("/workspace")), 29 * 60, 30 * 60);
        Assert.InRange(Seconds(await member.OpenAsync("/account")), 119 * 60, 120 * 60);
        Assert.Contains("You are signed in until ", (await lead.OpenAsync("/workspace/meetings")).One("[data-session-seconds]").TextContent, StringComparison.Ordinal);
        Assert.Null((await site.Stranger().OpenAsync("/account/sign-in")).Document.QuerySelector("[data-session-seconds]"));
    }

    [Fact]
    public async Task Going_on_keeps_the_session_and_never_beyond_twelve_hours()
    {
        await using var site = await Site.StartAsync();
        var lead = await site.As("lead");
        var page = await lead.OpenAsync("/workspace");
        for (var minutes = 25; minutes <= 700; minutes += 25)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(25));
            Assert.True(await StayAsync(lead, page) > 0);
        }
        Assert.InRange(await StayAsync(lead, page), 1, 20 * 60);
        site.Clock.Advance(TimeSpan.FromMinutes(21));
        Assert.Equal("/account/sign-in", (await lead.GetAsync("/workspace")).Address.AbsolutePath);
    }

    [Fact]
    public async Task Only_the_pages_own_script_keeps_a_session_open()
    {
        await using var site = await Site.StartAsync();
        var lead = await site.As("lead");
        using var form = new FormUrlEncodedContent([]);
        using var answer = await lead.Client.PostAsync(new Uri("/account/stay", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static int Seconds(Screen page) => int.Parse(page.One("[data-session-seconds]").GetAttribute("data-session-seconds")!, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<int> StayAsync(Visitor visitor, Screen page)
    {
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", page.One("[data-session-seconds] [name=__RequestVerificationToken]").GetAttribute("value")!)]);
        using var answer = await visitor.Client.PostAsync(new Uri("/account/stay", UriKind.Relative), form);
        using var json = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        return json.RootElement.GetProperty("seconds").GetInt32();
    }
}
