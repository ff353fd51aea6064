using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Pages.Workspace.MeetingSeries;

internal sealed class OneModel(Shelf shelf, Standings standings, ISite site) : NmapPage
{
    public Series Series { get; private set; } = null!;

    /// <summary>Null once it has ended.</summary>
    public Standing? Standing { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        Series = await shelf.SeriesAsync(id, Reader, cancel);
        Standing = (await standings.OnAsync(site.Today, Reader, cancel)).FirstOrDefault(s => s.Series.Id == id);
        return Page();
    }
}
