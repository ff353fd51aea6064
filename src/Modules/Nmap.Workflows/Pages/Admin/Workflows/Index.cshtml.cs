using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Workflows.Pages.Admin.Workflows;

public sealed class IndexModel(IRoutes routes, IFormats formats) : NmapPage
{
    internal IReadOnlyList<RouteWords> Routes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
        => Routes = [.. (await routes.AllAsync(cancel)).Select(route => new RouteWords(route, S, formats))];
}
