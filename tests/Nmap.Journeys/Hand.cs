using Microsoft.Playwright;

namespace Nmap.Journeys;

/// <summary>A hand that counts what it activates: links, buttons, options. Typing and scrolling do not count.</summary>
internal sealed class Hand(IPage first)
{
    /// <summary>What is in front of it; another person's screen, where the work goes on there.</summary>
    public IPage Page { get; set; } = first;

    public int Clicks { get; private set; }

    /// <summary>Clicks the one such thing that can be seen.</summary>
    public async Task ClickAsync(string selector)
    {
        Clicks++;
        await Page.Locator(selector + " >> visible=true").First.ClickAsync();
    }

    public async Task ChooseAsync(string field, string value)
    {
        Clicks++;
        await Page.SelectOptionAsync($"[name='{field}']", value);
    }

    public async Task TickAsync(string field)
    {
        Clicks++;
        await Page.CheckAsync($"[name='{field}']");
    }

    public Task TypeAsync(string field, string text) => Page.FillAsync($"[name='{field}']", text);

    public async Task TypeAsync(string field, DateTime day)
    {
        foreach (var (part, number) in new[] { ("day", day.Day), ("month", day.Month), ("year", day.Year) }) { await TypeAsync($"{field}.{part}", $"{number}"); }
    }
}
