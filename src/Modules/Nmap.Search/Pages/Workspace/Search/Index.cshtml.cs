using Nmap.Cms.Web;
using Nmap.Search.Contracts;

namespace Nmap.Search.Pages.Workspace.Search;

public sealed class IndexModel(ISearch search) : NmapPage
{
    internal SearchScreen Screen { get; private set; } = null!;

    public void OnGet() => Screen = SearchScreen.Ask(Request, search, Reader);
}
