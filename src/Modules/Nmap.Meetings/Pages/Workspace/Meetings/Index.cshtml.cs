using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

internal sealed class IndexModel(NmapDb db) : NmapPage
{
    internal sealed record Row(string Id, int Number, Texts Title, DateTimeOffset StartsAt, MeetingState State, string? MinutesState);

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public bool SeesMinutes => Reader.Can(Permissions.See);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var minutes = db.Set<Minutes>().VisibleTo(Reader);
        Rows = await db.Set<Meeting>().VisibleTo(Reader).OrderByDescending(m => m.StartsAt).Take(200)
            .Select(m => new Row(m.Id, m.Number, m.Title, m.StartsAt, m.State, minutes.Where(x => x.MeetingId == m.Id).Select(x => x.State).FirstOrDefault())).ToListAsync(cancel);
    }
}
