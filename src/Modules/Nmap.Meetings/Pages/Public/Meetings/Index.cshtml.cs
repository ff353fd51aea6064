using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Data;
using Nmap.Meetings.Slots;

namespace Nmap.Meetings.Pages.Public.Meetings;

internal sealed class IndexModel(NmapDb db, ISite site) : PageModel
{
    public IReadOnlyList<PublicMeeting> Coming { get; private set; } = [];
    public IReadOnlyList<PublicMeeting> Past { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var released = db.Set<Minutes>().Where(m => m.SummaryReleasedAt != null);
        var all = await db.Set<Meeting>().AsNoTracking().VisibleTo(Reader.Stranger).OrderByDescending(m => m.StartsAt)
            .Select(m => new PublicMeeting(m.Slug, m.Title, m.Place, m.StartsAt, m.State, released.Any(r => r.MeetingId == m.Id), m.TimeZone)).ToListAsync(cancel);
        Coming = [.. all.Where(m => m.StartsAt > site.Now).Reverse()];
        Past = [.. all.Where(m => m.StartsAt <= site.Now)];
    }
}
