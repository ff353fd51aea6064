using Microsoft.Playwright;
using Xunit;

namespace Nmap.Journeys;

/// <summary>Papers people take along: read from a memory stick, printed, or saved on the device and read without a connection.</summary>
public sealed class Papers(Velmara country)
{
    private static readonly string Coming = "/workspace/meetings/" + Nmap.Cms.Ids.From("meeting/m9");
    private static readonly string Held = "/workspace/meetings/" + Nmap.Cms.Ids.From("meeting/m7");

    [Theory]
    [InlineData("en", 1280)]
    [InlineData("ar", 360)]
    public async Task Nothing_stands_in_the_way_of_papers_on_a_screen_or_a_memory_stick(string language, int width)
    {
        var page = await country.VisitAsync(Role.Member, language, width, scripts: true);
        var look = new Look(page, $"papers-{language}-{width}");
        foreach (var paper in new[] { Coming + "/agenda/print", Coming + "/brief/print", Held + "/minutes/print" }) { await look.AtAsync($"{paper}?in={language}"); }
        foreach (var screen in new[] { Coming, Held + "/minutes", Held + "/capital", "/workspace/meetings/offline" }) { await look.AtAsync(screen); }
        var stick = Directory.CreateTempSubdirectory("nmap-stick-").FullName;
        try
        {
            var file = Path.Combine(stick, "meeting.html");
            var answer = await page.APIRequest.GetAsync($"{country.Address}{Coming}/pack.html?in={language}");
            await File.WriteAllBytesAsync(file, await answer.BodyAsync(), TestContext.Current.CancellationToken);
            await page.Context.SetOfflineAsync(true);
            await page.GotoAsync(new Uri(file).AbsoluteUri);
            Assert.Equal(language == "ar" ? "rtl" : "ltr", await page.EvaluateAsync<string>("getComputedStyle(document.body).direction"));
            await look.HereAsync("/memory-stick");
        }
        finally { Directory.Delete(stick, recursive: true); }
        look.FindsNothing();
    }

    [Fact]
    public async Task Papers_saved_by_choice_are_read_without_a_connection_and_go_with_the_session()
    {
        var page = await country.VisitAsync(Role.Member, "en", 360, scripts: true);
        await page.GotoAsync(Coming);
        Assert.Equal(0, await page.EvaluateAsync<int>("navigator.serviceWorker.getRegistrations().then(r => r.length)"));
        await page.GetByText("Save the papers on this device").ClickAsync();
        await page.Locator("[data-offline] [role=status]").GetByText("Saved on this device").WaitForAsync();
        await page.EvaluateAsync("navigator.serviceWorker.ready.then(() => true)");
        await page.ReloadAsync();
        await CutAsync(page, true);
        await page.GotoAsync(Coming);
        Assert.Contains("Meeting 9", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        await page.GotoAsync(Coming + "/agenda/print");
        Assert.Contains("Jobs for survivors", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.GotoAsync("/workspace/decisions");
        await page.Locator("[data-offline-list] li a").First.WaitForAsync();
        Assert.Contains("Meeting 9", await page.Locator("[data-offline-list]").InnerTextAsync(), StringComparison.Ordinal);
        await CutAsync(page, false);
        await page.GotoAsync("/workspace");
        await page.GetByText("Sign out").ClickAsync();
        await page.GotoAsync("/en");
        Assert.Equal(0, await page.EvaluateAsync<int>("caches.keys().then(k => k.length)"));
    }

    [Fact]
    public async Task A_report_typed_without_a_connection_waits_on_the_device_until_it_is_sent()
    {
        var page = await country.VisitAsync(Role.Member, "en", 360, scripts: true);
        await page.GotoAsync("/workspace/actions");
        await page.GotoAsync((await page.Locator("main a[href^='/workspace/actions/']").First.GetAttributeAsync("href"))!);
        await LoseTheLineAsync(page);
        await page.FillAsync("[name=Progress]", "Half of the signs stand.");
        await page.GetByText("Save the report").ClickAsync();
        Assert.Contains("There is no connection.", await page.Locator("[data-kept]").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.SetOfflineAsync(false);
        await page.ReloadAsync();
        Assert.Equal("Half of the signs stand.", await page.InputValueAsync("[name=Progress]"));
        Assert.Contains("It is not sent yet.", await page.Locator("[data-kept]").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByText("Save the report").ClickAsync();
        await page.Locator(".govuk-notification-banner--success").WaitForAsync();
        Assert.Equal("", await page.InputValueAsync("[name=Progress]"));
        Assert.True(await page.Locator("[data-kept]").IsHiddenAsync());
    }

    [Fact]
    public async Task Notes_saved_without_a_connection_stay_in_the_form_with_a_word_and_go_out_with_the_next_press()
    {
        var page = await country.VisitAsync(Role.Secretariat, "en", 360, scripts: true);
        var notes = "/workspace/meetings/" + await Desk.PlanAsync(page, "Off the line") + "/notes/1";
        await page.GotoAsync(notes);
        await page.FillAsync("[name=Lines]", "D: The road is marked first.");
        var save = page.Locator("main form[data-kept] button[type=submit]:not([formaction]):not([tabindex])").First;
        await LoseTheLineAsync(page);
        await save.ClickAsync();
        await page.GetByText("There is no connection.").WaitForAsync();
        Assert.Equal("D: The road is marked first.", await page.InputValueAsync("[name=Lines]"));
        await page.Context.SetOfflineAsync(false);
        await save.ClickAsync();
        await page.Locator(".govuk-notification-banner--success").WaitForAsync();
    }

    private static async Task LoseTheLineAsync(IPage page)
    {
        await page.Context.SetOfflineAsync(true);
        // The page hears of it a little later than the browser.
        await page.WaitForFunctionAsync("() => !navigator.onLine");
    }

    /// <summary>Without this also for what the worker asks, it would find the site behind the cut.</summary>
    private static async Task CutAsync(IPage page, bool cut)
    {
        await page.Context.SetOfflineAsync(cut);
        if (cut) { await page.Context.RouteAsync("**/*", r => r.AbortAsync()); } else { await page.Context.UnrouteAllAsync(); }
    }
}
