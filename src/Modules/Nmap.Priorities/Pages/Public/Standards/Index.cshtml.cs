using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Contracts;

namespace Nmap.Priorities.Pages.Public.Standards;

/// <summary>Every version that this reader may see, by technical topic.</summary>
internal sealed class IndexModel(StandardVersions versions, ITopics topics) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string? Topic { get; set; }
    [BindProperty(SupportsGet = true)] public string? Kind { get; set; }

    public IReadOnlyList<(string Topic, IReadOnlyList<StandardVersion> Versions)> Topics { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var all = await versions.AllAsync(Cultures.Current, n => n == "topic" ? Topic : n == "kind" ? Kind : null, Reader, cancel);
        Topics = [.. (await topics.AllAsync(cancel)).Select(t => (t.Name, (IReadOnlyList<StandardVersion>)[.. all.Where(v => v.Facts.Topic == t.Code)])).Where(t => t.Item2.Count > 0)];
    }
}
