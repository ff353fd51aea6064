using Microsoft.Playwright;
using Xunit;

namespace Nmap.Journeys;

/// <summary>From a past meeting to a public summary, by four people, without scripts, in two languages.</summary>
public sealed class MainJob(Velmara country)
{
    private sealed record Words(string Language, string Secretariat, string Member, string Lead, string Text, string Secret);

    [Fact]
    public Task In_English() => RunAsync(new("en", "Secretariat", "Member organisation", "Lead", "The survey of the north is complete.", "One donor is undecided."));

    [Fact]
    public Task In_Arabic() => RunAsync(new("ar", "الأمانة", "منظمة عضو", "الجهة القائدة", "اكتمل مسح المنطقة الشمالية.", "لم يحسم أحد المانحين موقفه."));

    private async Task RunAsync(Words words)
    {
        var secretariat = await country.VisitAsync(words.Secretariat, words.Language);
        var id = await PlanAsync(secretariat, words);
        await TakeAsync(secretariat, id, words);
        await PressAsync(secretariat, $"/workspace/meetings/{id}/move/circulate");

        var member = await country.VisitAsync(words.Member, words.Language);
        await member.GotoAsync("/workspace");
        Assert.Contains($"/workspace/meetings/{id}/minutes", await member.ContentAsync(), StringComparison.Ordinal);
        await PressAsync(member, $"/workspace/meetings/{id}/minutes", ".nmap-answer form button");

        var lead = await country.VisitAsync(words.Lead, words.Language);
        await PressAsync(lead, $"/workspace/meetings/{id}/move/adopt");
        var check = await lead.Locator("a[href^='/check/']").GetAttributeAsync("href");
        Assert.NotNull(check);

        await PressAsync(secretariat, $"/workspace/meetings/{id}/summary");
        await PressAsync(lead, $"/workspace/meetings/{id}/summary");
        var address = await lead.Locator("main a[href*='/meetings/']:not([href^='/workspace'])").First.GetAttributeAsync("href");

        var stranger = await country.VisitAsync();
        await stranger.GotoAsync($"/{words.Language}/meetings/{address!.Split('/')[^1]}");
        var page = await stranger.Locator("main").InnerTextAsync();
        Assert.Contains(words.Text, page, StringComparison.Ordinal);
        Assert.DoesNotContain(words.Secret, page, StringComparison.Ordinal);
        Assert.Equal(words.Language == "ar" ? "rtl" : "ltr", await stranger.Locator("html").GetAttributeAsync("dir"));
        await stranger.GotoAsync(check!);
        Assert.Equal(1, await stranger.Locator(".govuk-notification-banner--success").CountAsync());
    }

    private static async Task<string> PlanAsync(IPage page, Words words)
    {
        await page.GotoAsync("/workspace/meetings/new");
        var day = DateTime.UtcNow.AddDays(-2);
        await page.FillAsync("[name='Fields.Title']", words.Text[..10]);
        await page.FillAsync("[name='Fields.Day.day']", $"{day.Day}");
        await page.FillAsync("[name='Fields.Day.month']", $"{day.Month}");
        await page.FillAsync("[name='Fields.Day.year']", $"{day.Year}");
        await page.FillAsync("[name='Fields.Time']", "10:00");
        await page.Locator("main form button").ClickAsync();
        return new Uri(page.Url).Segments[^1];
    }

    private static async Task TakeAsync(IPage page, string id, Words words)
    {
        await page.GotoAsync($"/workspace/meetings/{id}/minutes/1");
        await page.SelectOptionAsync("[name='Culture']", words.Language);
        await page.FillAsync("[name='Entries[0].Text']", words.Text);
        await page.SelectOptionAsync("[name='Entries[0].Audience']", "public");
        await page.FillAsync("[name='Entries[1].Text']", words.Secret);
        await page.Locator("main form button[value='item']").ClickAsync();
        Assert.EndsWith("/minutes/2", page.Url, StringComparison.Ordinal);
    }

    private static async Task PressAsync(IPage page, string address, string button = "main form button")
    {
        await page.GotoAsync(address);
        await page.Locator(button).First.ClickAsync();
        Assert.Equal(0, await page.Locator(".govuk-error-summary").CountAsync());
    }
}
