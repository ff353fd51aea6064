using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Portal.Arranging;

namespace Nmap.Portal.Pages.Public.Home;

/// <summary>The country's first page: who we are, the figure, and what the modules have to show.</summary>
internal sealed class IndexModel(ArrangedHome home, ISite site) : NmapPage
{
    private const string InHero = "Hero-";

    public SiteSettings Settings => site.Settings;

    /// <summary>A block whose partial is named <c>Hero-…</c> stands beside the platform's name.</summary>
    public (string Partial, object Model)? Hero => Blocks.Where(b => b.Partial.StartsWith(InHero, StringComparison.Ordinal)).Select(b => ((string, object)?)b).FirstOrDefault();

    public IEnumerable<(string Partial, object Model)> Sections => Blocks.Where(b => !b.Partial.StartsWith(InHero, StringComparison.Ordinal));

    private List<(string Partial, object Model)> Blocks { get; } = [];

    public async Task OnGetAsync(string culture, CancellationToken cancel)
    {
        foreach (var section in home.Shown)
        {
            if (await section.ModelAsync(culture, cancel) is { } model) { Blocks.Add((section.Partial, model)); }
        }
    }
}
