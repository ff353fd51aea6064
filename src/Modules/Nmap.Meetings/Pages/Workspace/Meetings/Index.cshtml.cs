using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>The meetings there are: coming, being prepared, past; narrowed by series, obligation and year.</summary>
internal sealed class IndexModel(NmapDb db, Standings standings, ISite site) : NmapPage
{
    private const int Most = 300;

    internal sealed record Row(string Id, int Number, Texts Title, DateTimeOffset StartsAt, MeetingState State, string? MinutesState, string TimeZone);

    internal sealed record Group(string Heading, IReadOnlyList<Row> Rows, bool IsPast = false);

    [BindProperty(SupportsGet = true)]
    public string? Series { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Obligation { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Year { get; set; }

    public IReadOnlyList<Group> Groups { get; private set; } = [];
    public IReadOnlyList<Standing> Lapses { get; private set; } = [];
    public IReadOnlyList<SelectListItem> SeriesChoices { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];
    public IEnumerable<SelectListItem> Obligations => AgendaFields.Obligations.Select(o => new SelectListItem(Words.Focus(o, S), o));
    public bool SeesMinutes => Reader.Can(Permissions.See);
    public bool IsNarrowed => !string.IsNullOrEmpty(Series + Obligation + Year);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var visible = db.Set<Meeting>().AsNoTracking().VisibleTo(Reader);
        var (minutes, meetings) = (db.Set<Minutes>().VisibleTo(Reader), visible);
        if (!string.IsNullOrEmpty(Series)) { meetings = meetings.Where(m => m.SeriesId == Series); }
        if (!string.IsNullOrEmpty(Obligation)) { meetings = meetings.About(Obligation); }
        if (int.TryParse(Year, out var year) && year is > 1900 and < 3000) { meetings = meetings.Within(new Period(new(year, 1, 1), new(year, 12, 31)), site); }
        var rows = await meetings.OrderByDescending(m => m.StartsAt).Take(Most)
            .Select(m => new Row(m.Id, m.Number, m.Title, m.StartsAt, m.State, minutes.Where(x => x.MeetingId == m.Id).Select(x => x.State).FirstOrDefault(), m.TimeZone)).ToListAsync(cancel);
        var ahead = rows.Where(r => r.StartsAt > site.Now).Reverse().ToLookup(r => r.State == MeetingState.Planned);
        Groups = [new(S["Coming"], [.. ahead[false]]), new(S["Drafts: nobody has been told"], [.. ahead[true]]), new(S["Past"], [.. rows.Where(r => r.StartsAt <= site.Now)], true)];
        Lapses = [.. (await standings.OnAsync(site.Today, Reader, cancel)).Where(s => s.OverdueSince is not null || s.NothingAhead)];
        SeriesChoices = [.. (await db.Set<Series>().AsNoTracking().VisibleTo(Reader).OrderBy(s => s.StartedOn).ThenBy(s => s.Id).ToListAsync(cancel)).Select(s => new SelectListItem(s.Title.ToString(), s.Id))];
        Years = [.. (await visible.Select(m => m.StartsAt).ToListAsync(cancel)).Select(a => site.DayOf(a).Year).Distinct().OrderDescending().Select(y => y.ToString(System.Globalization.CultureInfo.InvariantCulture)).Select(y => new SelectListItem(y, y))];
    }
}
