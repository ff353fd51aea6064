using Microsoft.Playwright;
using Xunit;

namespace Nmap.Journeys;

/// <summary>From a past meeting to a public summary, by four people and their deputy, without scripts, in two languages.</summary>
public sealed class MainJob(Velmara country)
{
    private sealed record Words(string Language, string Direction, string Title, string Text, string Secret, string Decision, string Task, string Correction, string Other);

    private static readonly Words English = new("en", "ltr", "Review of the north", "The survey of the north is complete.", "One donor is undecided.", "The work plan is adopted.", "Send the revised map.", "The survey of the north is complete but for two villages.", "The map is sent and explained.");

    private static readonly Words Arabic = new("ar", "rtl", "استعراض أعمال الشمال", "اكتمل مسح المنطقة الشمالية.", "لم يحسم أحد المانحين موقفه.", "اعتُمدت خطة العمل.", "إرسال الخريطة المنقحة.", "اكتمل مسح المنطقة الشمالية باستثناء قريتين.", "تُرسل الخريطة مع شرح لها.");

    [Fact]
    public Task In_English() => RunAsync(English);

    [Fact]
    public Task In_Arabic() => RunAsync(Arabic);

    private async Task RunAsync(Words words)
    {
        var secretariat = await country.VisitAsync(Role.Secretariat, words.Language);
        var id = await Desk.PlanAsync(secretariat, words.Title);
        await Desk.TakeAsync(secretariat, id, words.Language, words.Text, words.Secret, words.Decision, words.Task);
        await secretariat.SubmitAsync($"/workspace/meetings/{id}/move/circulate");

        await AnswerAsync(words, $"/workspace/meetings/{id}/minutes");
        var lead = await country.VisitAsync(Role.Lead, words.Language);
        await lead.SubmitAsync($"/workspace/meetings/{id}/move/adopt", refused: true);
        await SettleAsync(secretariat, $"/workspace/meetings/{id}/minutes");
        await secretariat.SubmitAsync($"/workspace/meetings/{id}/move/close-corrections");
        await secretariat.GotoAsync($"/workspace/meetings/{id}/move/adopt");
        Assert.EndsWith($"/workspace/meetings/{id}/minutes", secretariat.Url, StringComparison.Ordinal);

        var adopting = words.Language == "ar" ? await country.VisitAsync(Role.Deputy, words.Language) : lead;
        await adopting.SubmitAsync($"/workspace/meetings/{id}/move/adopt");
        var text = await adopting.Locator("main").InnerTextAsync();
        Assert.Contains(words.Correction, text, StringComparison.Ordinal);
        Assert.DoesNotContain(words.Text, text, StringComparison.Ordinal);
        var check = (await adopting.Locator("a[href^='/check/']").GetAttributeAsync("href"))!;

        await secretariat.SubmitAsync($"/workspace/meetings/{id}/summary");
        await secretariat.GotoAsync($"/workspace/meetings/{id}/summary");
        Assert.Equal(0, await secretariat.Locator("main form button").CountAsync());
        await lead.SubmitAsync($"/workspace/meetings/{id}/summary");
        var address = await lead.Locator("main a[href*='/meetings/']:not([href^='/workspace'])").First.GetAttributeAsync("href");
        await ReadAsync(words, $"/{words.Language}/meetings/{address!.Split('/')[^1]}", check);
    }

    /// <summary>One click by one member, who finds the new task in their list; a correction and a reservation by another.</summary>
    private async Task AnswerAsync(Words words, string minutes)
    {
        var member = await country.VisitAsync(Role.Member, words.Language);
        await member.GotoAsync("/workspace");
        var list = await member.Locator("main").InnerTextAsync();
        Assert.Contains(words.Task, list, StringComparison.Ordinal);
        Assert.Equal(1, await member.Locator($"main a[href='{minutes}']").CountAsync());
        await member.SubmitAsync(minutes, ".nmap-answer form button");
        Assert.Equal(1, await member.Locator(".govuk-notification-banner--success").CountAsync());

        var second = await country.VisitAsync(Role.SecondMember, words.Language);
        await SayAsync(second, $"{minutes}/answer/1.1", "Correction", words.Correction);
        await SayAsync(second, $"{minutes}/answer/1.A1", "Correction", words.Other);
    }

    private static async Task SayAsync(IPage page, string address, string kind, string wording)
    {
        await page.GotoAsync(address);
        await page.Locator($"[name='Kind'][value='{kind}']").CheckAsync();
        await page.FillAsync("[name='Wording']", wording);
        await page.Locator("main form button").First.ClickAsync();
        Assert.Equal(0, await page.Locator(".govuk-error-summary").CountAsync());
    }

    /// <summary>Takes the first correction in; keeps the second as a reservation.</summary>
    private static async Task SettleAsync(IPage page, string minutes)
    {
        foreach (var step in new[] { "accept", "keep" })
        {
            await page.GotoAsync(minutes);
            await page.Locator("main a[href*='/answers/']").First.ClickAsync();
            await page.Locator($"[name='Step'][value='{step}']").CheckAsync();
            await page.Locator("main form button").ClickAsync();
            Assert.EndsWith(minutes, page.Url, StringComparison.Ordinal);
        }
        Assert.Equal(0, await page.Locator("main a[href*='/answers/']").CountAsync());
    }

    private async Task ReadAsync(Words words, string address, string check)
    {
        var stranger = await country.VisitAsync(language: words.Language);
        await stranger.GotoAsync(address);
        var page = await stranger.Locator("main").InnerTextAsync();
        Assert.Contains(words.Correction, page, StringComparison.Ordinal);
        Assert.Contains(words.Decision, page, StringComparison.Ordinal);
        Assert.DoesNotContain(words.Secret, page, StringComparison.Ordinal);
        Assert.DoesNotContain(words.Other, page, StringComparison.Ordinal);
        Assert.Equal((words.Language, words.Direction), (await stranger.Locator("html").GetAttributeAsync("lang"), await stranger.Locator("html").GetAttributeAsync("dir")));
        await stranger.GotoAsync(check);
        Assert.Equal(1, await stranger.Locator(".govuk-notification-banner--success").CountAsync());
    }
}
