using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Content;
using Nmap.Cms.Web;
using Nmap.Portal.Reading;

namespace Nmap.Portal.Pages.Public.Content;

/// <summary>The public list of a type that brings no list of its own.</summary>
internal sealed class ListModel(Lists lists, ContentTypes types) : NmapPage
{
    public ListPage Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string culture, string folder, CancellationToken cancel)
    {
        if (types.ByFolder(folder) is not { InFeeds: true } type) { return NotFound(); }
        Found = await lists.OfAsync(type, culture, Lists.PageOf(Request), n => Request.Query[n].FirstOrDefault(), Reader, cancel);
        return Page();
    }
}
