using Nmap.Cms.Content;
using Nmap.Cms.Modularity;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Cms.Web;

namespace Nmap.Sharing.Pages.Public.Feeds;

/// <summary>Every address that programs read, each with an example that works.</summary>
internal sealed class IndexModel(AllFeeds feeds, IEnumerable<FilteredFeed> narrowed, ContentTypes types, ModuleCatalog modules, IEnumerable<ISitemapSource> maps, ISite site) : NmapPage
{
    public IReadOnlyList<FilteredFeed> Feeds { get; } = [.. feeds.Sources.Select(f => new FilteredFeed(f.Path, "", f.Title)).Concat(narrowed).OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Query, StringComparer.Ordinal)];

    public IReadOnlyList<ContentType> Types { get; } = [.. types.All.Where(t => t.Folder is not null).OrderBy(t => t.Name, StringComparer.Ordinal)];

    public bool HasSearch { get; } = modules.Has("Nmap.Search");

    /// <summary>Address of a figure that exists: the headline's, else the first; null when none is published.</summary>
    public string? Figure { get; private set; }

    public async Task OnGetAsync(string culture, CancellationToken cancel)
    {
        var figures = new List<string>();
        foreach (var map in maps) { figures.AddRange((await map.EntriesAsync(cancel)).Select(e => e.Addresses.GetValueOrDefault(culture)).OfType<string>().Where(a => a.StartsWith($"/{culture}/progress/", StringComparison.Ordinal))); }
        Figure = figures.Find(f => f.EndsWith("/" + site.Settings.HeadlineFigure, StringComparison.Ordinal)) ?? figures.FirstOrDefault();
    }

    public string Absolute(string address) => new Uri(site.PublicUrl, address).AbsoluteUri;
}
