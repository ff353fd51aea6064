using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nmap.Cms;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.MeetingSeries;

/// <summary>Shows the dates of a repetition and creates those that are ticked.</summary>
internal sealed class PlanModel(ArrangeSeries arrange, Shelf shelf, Proposing proposing, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public PlanFields Fields { get; set; } = new();

    [BindProperty]
    public List<DateOnly> Days { get; set; } = [];

    [BindProperty]
    public string? Step { get; set; }

    public Series Series { get; private set; } = null!;
    public IReadOnlyList<ProposedDate> Proposed { get; private set; } = [];

    public static IEnumerable<SelectListItem> Weekdays => Enum.GetValues<DayOfWeek>().OrderBy(d => ((int)d + 6) % 7).Select(d => new SelectListItem(Words.Weekday(d), d.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Arrange)) { return NotFound(); }
        await LoadAsync(cancel);
        Fields = PlanFields.Of(Series, await proposing.NewestAsync(Id, cancel), site);
        Proposed = await proposing.OfAsync(Fields.ToRhythm(site.Today), cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        ArrangeSeries.Allow(Reader);
        await LoadAsync(cancel);
        if (Step != "create") { ModelState.Remove(nameof(Days)); }
        Proposed = await proposing.OfAsync(Fields.ToRhythm(site.Today), cancel);
        var (time, zone) = Fields.Clock(site);
        _ = PlaceTime.Zone(zone);
        if (Step != "create") { return Page(); }
        var made = await arrange.PlanAsync(Id, Days, time, zone, Reader, cancel);
        Notice(S.Plural(made.Count, "{0} draft is in the calendar. Nobody has been told yet.", "{0} drafts are in the calendar. Nobody has been told yet."));
        return Redirect($"/workspace/meetings?series={Id}");
    });

    protected override string FieldName(string? field) => field is null or "Days" ? field ?? "" : "Fields." + field;

    protected override async Task LoadAsync(CancellationToken cancel) => Series = await shelf.SeriesAsync(Id, Reader, cancel);
}
