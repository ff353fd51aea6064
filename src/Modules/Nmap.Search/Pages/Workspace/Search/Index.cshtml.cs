using Microsoft.AspNetCore.Mvc.RazorPages;
using Nmap.Cms.Access;
using Nmap.Search.Contracts;

namespace Nmap.Search.Pages.Workspace.Search;

public sealed class IndexModel(ISearch search, IReaderSource readers) : PageModel
{
    internal SearchScreen Screen { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
        => Screen = SearchScreen.Ask(Request, search, await readers.ReadAsync(User, cancel));
}
