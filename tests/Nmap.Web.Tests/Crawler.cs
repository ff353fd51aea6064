using System.Net;
using System.Text.RegularExpressions;

namespace Nmap.Web.Tests;

/// <summary>Opens everything one reader can reach from a few addresses, and keeps what was written there.</summary>
internal sealed partial class Crawler(HttpClient client)
{
    private const int MostPages = 4000;
    private readonly Queue<string> _open = new();
    private readonly HashSet<string> _known = [];

    public List<(string Address, int Status, string Text)> Pages { get; } = [];

    public async Task<Crawler> RunAsync(IEnumerable<string> from)
    {
        foreach (var address in from) { Add(address); }
        while (_open.TryDequeue(out var address) && Pages.Count < MostPages) { await OpenAsync(address); }
        Assert.True(Pages.Count < MostPages, "The crawl has no end: " + string.Join(", ", Pages.CountBy(p => string.Join('/', p.Address.Split('?')[0].Split('/').Take(4))).OrderByDescending(g => g.Value).Take(12).Select(g => $"{g.Key} {g.Value}")));
        return this;
    }

    public IEnumerable<string> WhereFound(string word) => Pages.Where(p => p.Text.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(p => p.Address);

    private async Task OpenAsync(string address)
    {
        using var answer = await GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync(Platform.Cancel);
        var headers = string.Join('\n', answer.Headers.Concat(answer.Content.Headers).Select(h => $"{h.Key}: {string.Join(',', h.Value)}"));
        Pages.Add((address, (int)answer.StatusCode, Decoded(headers + "\n" + text)));
        if (answer.Headers.Location is { } moved) { Add(moved.ToString()); }
        if (answer.Content.Headers.ContentType?.MediaType is "text/css" or "text/javascript" or "font/woff2") { return; }
        foreach (Match link in Link().Matches(WebUtility.HtmlDecode(text))) { Add(link.Groups["address"].Value); }
    }

    private async Task<HttpResponseMessage> GetAsync(string address)
    {
        for (; ; await Task.Delay(300, Platform.Cancel))
        {
            var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Platform.Cancel);
            if (answer.StatusCode != HttpStatusCode.TooManyRequests) { return answer; }
            answer.Dispose();
        }
    }

    private void Add(string address)
    {
        var local = address.StartsWith("http://localhost/", StringComparison.Ordinal) ? address["http://localhost".Length..] : address;
        local = local.Split('#')[0];
        if (local.Length == 0 || local[0] != '/' || local.StartsWith("//", StringComparison.Ordinal) || local.StartsWith("/_content", StringComparison.Ordinal) || local.Contains("returnUrl", StringComparison.OrdinalIgnoreCase)) { return; }
        if (local.StartsWith("/account", StringComparison.Ordinal)) { return; }
        if (_known.Add(local)) { _open.Enqueue(local); }
    }

    // Entities, percent signs and JSON escapes hide a word from a plain search.
    private static string Decoded(string text) => text + "\n" + WebUtility.HtmlDecode(text) + "\n" + Uri.UnescapeDataString(text);

    [GeneratedRegex("""(?:href|src|action)\s*=\s*["'](?<address>[^"']+)["']|<(?:loc|link|id)>(?<address>[^<]+)<|"(?:Address|url|home_page_url|feed_url|Next)"\s*:\s*"(?<address>[^"]+)"|(?:URL|SOURCE|Sitemap):\s*(?<address>\S+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
