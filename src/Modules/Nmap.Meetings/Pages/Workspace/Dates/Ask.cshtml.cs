using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Dates;

/// <summary>Offers dates to the members, the first time or again.</summary>
internal sealed class AskModel(Shelf shelf, AskDates ask, ISite site) : NmapPage
{
    private const int Fewest = 4, Spare = 2, Days = 7;

    public sealed class DateFields
    {
        public DateOnly? Day { get; set; }
        public string? Time { get; set; }
    }

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public List<DateFields> Dates { get; set; } = [];

    [BindProperty]
    public DateOnly? ClosesOn { get; set; }

    public Meeting Meeting { get; private set; } = null!;

    private List<DateFields> Given => [.. Dates.Where(d => d.Day is not null)];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Arrange)) { return NotFound(); }
        await LoadAsync(cancel);
        var offered = (await shelf.PollOfAsync(Id, Reader, cancel))?.InOrder.Select(d => d.StartsAt).ToList() ?? [];
        string Clock(DateTimeOffset at) => PlaceTime.ClockAt(at, Meeting.TimeZone);
        Dates = [.. (offered.Count > 0 ? offered : [Meeting.StartsAt]).Where(d => d > site.Now).Select(d => new DateFields { Day = PlaceTime.DayOf(d, Meeting.TimeZone), Time = Clock(d) })];
        var empty = Math.Max(Fewest - Dates.Count, Spare);
        Dates.AddRange(Enumerable.Range(0, empty).Select(_ => new DateFields { Time = Clock(Meeting.StartsAt) }));
        ClosesOn = site.Today.AddDays(Days);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        var dates = Given.Select(d => PlaceTime.At(d.Day!.Value,
            PlaceTime.Clock(d.Time) ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter the time as hours and minutes, for example 10:00."), "Time" + Dates.IndexOf(d)), Meeting.TimeZone)).ToList();
        await ask.AskAsync(Id, dates, ClosesOn ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter the last day to answer."), nameof(ClosesOn)), Reader, cancel);
        Notice(S["The members are being asked. Their answers appear here."]);
        return Redirect($"/workspace/meetings/{Id}/dates");
    });

    protected override string FieldName(string? field) => field switch
    {
        "Dates" => "Dates[0].Day",
        { } date when date.StartsWith("Dates[", StringComparison.Ordinal) => $"Dates[{Dates.FindIndex(Given[int.Parse(date[6..^1], System.Globalization.CultureInfo.InvariantCulture)].Equals)}].Day",
        "Time" => "Dates[0].Time",
        { } time when time.StartsWith("Time", StringComparison.Ordinal) => $"Dates[{time[4..]}].Time",
        _ => field ?? "",
    };

    protected override async Task LoadAsync(CancellationToken cancel) => Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
}
