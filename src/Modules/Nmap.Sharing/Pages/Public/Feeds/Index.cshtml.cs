using Nmap.Cms.Content;
using Nmap.Cms.Modularity;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Cms.Web;

namespace Nmap.Sharing.Pages.Public.Feeds;

/// <summary>Every address that programs read, each with an example that works.</summary>
internal sealed class IndexModel(AllFeeds feeds, ContentTypes types, ModuleCatalog modules, ISite site) : NmapPage
{
    public IReadOnlyList<IFeedSource> Feeds { get; } = [.. feeds.Sources.OrderBy(f => f.Path, StringComparer.Ordinal)];

    public IReadOnlyList<ContentType> Types { get; } = [.. types.All.Where(t => t.Folder is not null).OrderBy(t => t.Name, StringComparer.Ordinal)];

    public bool HasFigures { get; } = modules.Has("Nmap.Progress");

    public bool HasSearch { get; } = modules.Has("Nmap.Search");

    public string Figure { get; } = site.Settings.HeadlineFigure;

    public string Absolute(string address) => new Uri(site.PublicUrl, address).AbsoluteUri;
}
