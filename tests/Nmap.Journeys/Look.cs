using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace Nmap.Journeys;

/// <summary>
/// Looks at pages as a careful reader: they answer, nothing stands in anybody's way, nothing runs wide of the screen, the browser complains of nothing.
/// With <c>NMAP_SCREENS</c> naming a folder, a picture of each is left there.
/// </summary>
internal sealed class Look
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // Asked in the page itself, and for violations alone: the package's own way opens a second page for each and brings every passed check home, five times as slow.
    private const string Violations = """
        () => window.axe && axe.run({ resultTypes: ['violations'], runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } })
                 .then(found => found.violations.map(v => `${v.id}: ${v.nodes[0].html}`))
        """;

    private static readonly string? Screens = Environment.GetEnvironmentVariable("NMAP_SCREENS") is { Length: > 0 } folder ? folder : null;

    private readonly IPage _page;
    private readonly string _name;
    private readonly List<string> _found = [];
    private bool _stays;

    /// <param name="name">Begins the file names of the pictures.</param>
    public Look(IPage page, string name)
    {
        (_page, _name) = (page, name);
        page.Console += (_, message) => { if (message.Type == "error") { _found.Add($"{page.Url} console: {message.Text}"); } };
        page.PageError += (_, error) => _found.Add($"{page.Url} script: {error}");
    }

    public async Task AtAsync(string address, int status = 200)
    {
        if (!_stays)
        {
            // Half a megabyte of script: given to the browser once, it is on each page that comes.
            await _page.AddInitScriptAsync(Axe);
            _stays = true;
        }
        var answer = await _page.GotoAsync(address);
        if (answer!.Status != status) { _found.Add($"{address} answered {answer.Status}"); }
        var policy = await answer.HeaderValueAsync("content-security-policy") ?? "";
        if (!policy.StartsWith("default-src 'none'", StringComparison.Ordinal) || policy.Contains("unsafe", StringComparison.Ordinal)) { _found.Add($"{address} policy: {policy}"); }
        await HereAsync(address);
    }

    /// <summary>Looks at what stands on the screen now, after a form was sent for example.</summary>
    public async Task HereAsync(string called)
    {
        if (await _page.EvaluateAsync<string[]?>(Violations) is not { } violations)
        {
            await _page.EvaluateAsync(Axe);
            violations = await _page.EvaluateAsync<string[]>(Violations);
        }
        _found.AddRange(violations.Select(v => $"{called} {v}"));
        var excess = await _page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (excess > 0) { _found.Add($"{called} is {excess} px wider than the screen"); }
        if (Screens is not null) { await _page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(Screens, $"{_name}-{FileName(called)}.png") }); }
    }

    public IReadOnlyList<string> Found => _found;

    public void FindsNothing() => Assert.DoesNotContain(_found, f => !f.Contains("status of 4", StringComparison.Ordinal));

    private static string FileName(string address)
    {
        var words = new string([.. address.Split('?')[0].Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]).Trim('-');
        return words.Length == 0 ? "home" : words[..Math.Min(words.Length, 80)];
    }
}
