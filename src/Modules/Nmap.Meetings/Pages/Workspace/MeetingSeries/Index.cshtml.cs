using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Pages.Workspace.MeetingSeries;

internal sealed class IndexModel(NmapDb db, Standings standings, ISite site) : NmapPage
{
    public IReadOnlyList<Standing> Running { get; private set; } = [];
    public IReadOnlyList<Series> Ended { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.See)) { return NotFound(); }
        Running = await standings.OnAsync(site.Today, Reader, cancel);
        Ended = await db.Set<Series>().AsNoTracking().VisibleTo(Reader).Where(s => s.Ended).OrderBy(s => s.StartedOn).ToListAsync(cancel);
        return Page();
    }
}
