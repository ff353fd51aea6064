using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>How many agenda items ended in a decision or an action point, by meeting and over time, and how fast they went out.</summary>
internal sealed class ResultsModel(NmapDb db, RecentMeetings recent) : NmapPage
{
    internal sealed record Row(Meeting Meeting, int Items, int Led);

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public (double Hours, int Meetings)? Average { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.See)) { return NotFound(); }
        var minutes = await db.Set<Minutes>().AsNoTracking().Where(m => m.State != MinutesStates.Draft).ToDictionaryAsync(m => m.MeetingId, m => m.Body, cancel);
        var ids = minutes.Keys.ToList();
        var meetings = await db.Set<Meeting>().AsNoTracking().Include(m => m.Agenda).Where(m => ids.Contains(m.Id)).OrderByDescending(m => m.StartsAt).ToListAsync(cancel);
        Rows = [.. meetings.Where(m => m.Agenda.Count > 0).Select(m => new Row(m, m.Agenda.Count, m.Agenda.Count(a => minutes[m.Id].For(a.Id) is { } item && item.Decisions.Count + item.ActionPoints.Count > 0)))];
        Average = await recent.AverageAsync(cancel);
        return Page();
    }

    public static int Share(int led, int items) => items == 0 ? 0 : (int)Math.Round(100.0 * led / items, MidpointRounding.AwayFromZero);
}
