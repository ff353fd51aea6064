using Microsoft.AspNetCore.Mvc.RazorPages;
using Nmap.Cms.Access;
using Nmap.Search.Contracts;

namespace Nmap.Search.Pages.Public.Search;

/// <summary>The same for everybody, so that it may be cached; members search in the workspace.</summary>
public sealed class IndexModel(ISearch search) : PageModel
{
    internal SearchScreen Screen { get; private set; } = null!;

    public void OnGet()
    {
        Screen = SearchScreen.Ask(Request, search, Reader.Stranger);
        Response.Headers["X-Robots-Tag"] = "noindex";
    }
}
