using Microsoft.Playwright;
using Xunit;

namespace Nmap.Journeys;

/// <summary>What the secretariat does on its forms before minutes go out.</summary>
internal static class Desk
{
    /// <returns>Id of a meeting that was held two days ago.</returns>
    public static async Task<string> PlanAsync(IPage page, string title)
    {
        await page.GotoAsync("/workspace/meetings/new");
        var day = DateTime.UtcNow.AddDays(-2);
        await page.FillAsync("[name='Fields.Title']", title);
        await page.FillAsync("[name='Fields.Day.day']", $"{day.Day}");
        await page.FillAsync("[name='Fields.Day.month']", $"{day.Month}");
        await page.FillAsync("[name='Fields.Day.year']", $"{day.Year}");
        await page.FillAsync("[name='Fields.Time']", "10:00");
        await page.Locator("main form button").ClickAsync();
        // A past day is accepted once it was said that it is past.
        await page.Locator("main form button").ClickAsync();
        return new Uri(page.Url).Segments[^1];
    }

    /// <summary>A public and a members' paragraph, a public decision and an action point of the first member.</summary>
    public static async Task TakeAsync(IPage page, string id, string language, string open, string secret, string decision, string task)
    {
        await page.GotoAsync($"/workspace/meetings/{id}/minutes/1");
        await page.SelectOptionAsync("[name='Culture']", language);
        await page.FillAsync("[name='Entries[0].Text']", open);
        await page.SelectOptionAsync("[name='Entries[0].Audience']", "public");
        await page.FillAsync("[name='Entries[1].Text']", secret);
        await page.FillAsync("[name='Entries[2].Text']", decision);
        await page.SelectOptionAsync("[name='Entries[2].Audience']", "public");
        await page.FillAsync("[name='Entries[3].Text']", task);
        await page.Locator("main form button[value='item']").ClickAsync();
        Assert.Equal(1, await page.Locator("#Entries_3__Owner-error").CountAsync());
        Assert.Equal(secret, await page.InputValueAsync("[name='Entries[1].Text']"));
        await page.SelectOptionAsync("[name='Entries[3].Owner']", Nmap.Cms.Ids.From("organisation/" + Velmara.FirstMember));
        await page.FillAsync("[name='Entries[3].DueOn.day']", "1");
        await page.FillAsync("[name='Entries[3].DueOn.month']", "3");
        await page.FillAsync("[name='Entries[3].DueOn.year']", $"{DateTime.UtcNow.Year + 1}");
        await page.Locator("main form button[value='item']").ClickAsync();
        Assert.EndsWith("/minutes/2", page.Url, StringComparison.Ordinal);
    }

    /// <summary>An organisation asks on the public form.</summary>
    /// <returns>Address of its request in the workspace.</returns>
    public static async Task<string> AskToJoinAsync(IPage page, string language)
    {
        await page.GotoAsync($"/{language}/members/join");
        await page.SelectOptionAsync("[name='Constituency']", "national-ngo");
        foreach (var (field, text) in new[] { ("Organisation", "Reed Bank Society"), ("Text", "We teach safe farming."), ("Person", "Dana Forrest"), ("Email", "dana@forrest.example") }) { await page.FillAsync($"[name='{field}']", text); }
        await page.Locator("main form button").ClickAsync();
        await page.GotoAsync("/workspace/members/requests");
        return (await page.Locator("main tbody a").First.GetAttributeAsync("href"))!;
    }

    /// <summary>Opens a page and presses its button.</summary>
    /// <param name="refused">The platform is expected to say no.</param>
    public static async Task SubmitAsync(this IPage page, string address, string button = "main form button", bool refused = false)
    {
        await page.GotoAsync(address);
        await page.Locator(button).First.ClickAsync();
        Assert.Equal(refused ? 1 : 0, await page.Locator(".govuk-error-summary").CountAsync());
    }
}
