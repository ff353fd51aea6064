using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Pages.Workspace.Decisions;

internal sealed class IndexModel(NmapDb db) : NmapPage
{
    public IReadOnlyList<Decision> Decisions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Decisions = await db.Set<Decision>().AsNoTracking().VisibleTo(Reader)
        .OrderByDescending(d => d.MeetingNumber).ThenBy(d => d.Position).Take(300).ToListAsync(cancel);
}
