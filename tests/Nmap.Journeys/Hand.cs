using Microsoft.Playwright;

namespace Nmap.Journeys;

/// <summary>A hand that counts what it activates: links, buttons, options. Typing and scrolling do not count.</summary>
internal sealed class Hand(IPage page)
{
    public int Clicks { get; private set; }

    /// <summary>Clicks the one such thing that can be seen.</summary>
    public async Task ClickAsync(string selector)
    {
        Clicks++;
        await page.Locator(selector + " >> visible=true").First.ClickAsync();
    }

    public async Task ChooseAsync(string field, string value)
    {
        Clicks++;
        await page.SelectOptionAsync($"[name='{field}']", value);
    }

    public async Task TickAsync(string field)
    {
        Clicks++;
        await page.CheckAsync($"[name='{field}']");
    }

    public Task TypeAsync(string field, string text) => page.FillAsync($"[name='{field}']", text);

    public async Task TypeAsync(string field, DateTime day)
    {
        foreach (var (part, number) in new[] { ("day", day.Day), ("month", day.Month), ("year", day.Year) }) { await TypeAsync($"{field}.{part}", $"{number}"); }
    }
}
