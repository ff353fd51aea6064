using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Pages.Public.Decisions;

internal sealed class IndexModel(NmapDb db) : PageModel
{
    public IReadOnlyList<Decision> Decisions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Decisions = await db.Set<Decision>().AsNoTracking().VisibleTo(Reader.Stranger)
        .OrderByDescending(d => d.MeetingNumber).ThenBy(d => d.Position).Take(200).ToListAsync(cancel);
}
