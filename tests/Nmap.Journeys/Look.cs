using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Nmap.Journeys;

/// <summary>
/// Looks at pages as a careful reader: they answer, nothing stands in anybody's way, nothing runs wide of the screen, the browser complains of nothing.
/// A picture of each is left in <c>artifacts/screens</c>.
/// </summary>
internal sealed class Look
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } };
    private static readonly string Screens = Path.Combine(Root(new(AppContext.BaseDirectory)), "artifacts", "screens");

    private readonly IPage _page;
    private readonly string _name;
    private readonly List<string> _found = [];

    /// <param name="name">Begins the file names of the pictures.</param>
    public Look(IPage page, string name)
    {
        (_page, _name) = (page, name);
        page.Console += (_, message) => { if (message.Type == "error") { _found.Add($"{page.Url} console: {message.Text}"); } };
        page.PageError += (_, error) => _found.Add($"{page.Url} script: {error}");
    }

    public async Task AtAsync(string address, int status = 200)
    {
        var answer = await _page.GotoAsync(address);
        if (answer!.Status != status) { _found.Add($"{address} answered {answer.Status}"); }
        var policy = await answer.HeaderValueAsync("content-security-policy") ?? "";
        if (!policy.StartsWith("default-src 'none'", StringComparison.Ordinal) || policy.Contains("unsafe", StringComparison.Ordinal)) { _found.Add($"{address} policy: {policy}"); }
        await HereAsync(address);
    }

    /// <summary>Looks at what stands on the screen now, after a form was sent for example.</summary>
    public async Task HereAsync(string called)
    {
        _found.AddRange((await _page.RunAxe(Rules)).Violations.Select(v => $"{called} {v.Id}: {v.Nodes[0].Html}"));
        var excess = await _page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (excess > 0) { _found.Add($"{called} is {excess} px wider than the screen"); }
        await _page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(Screens, $"{_name}-{FileName(called)}.png") });
    }

    public void FindsNothing() => Assert.DoesNotContain(_found, f => !f.Contains("status of 404", StringComparison.Ordinal));

    private static string FileName(string address)
    {
        var words = new string([.. address.Split('?')[0].Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]).Trim('-');
        return words.Length == 0 ? "home" : words[..Math.Min(words.Length, 80)];
    }

    private static string Root(DirectoryInfo folder) => File.Exists(Path.Combine(folder.FullName, "Nmap.sln")) ? folder.FullName : Root(folder.Parent!);
}
