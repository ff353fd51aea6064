using Microsoft.AspNetCore.Mvc.RazorPages;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Progress.Data;

namespace Nmap.Progress.Pages.Public.Progress;

internal sealed class IndexModel(NmapDb db, Measures measures, ISite site) : PageModel
{
    public IReadOnlyList<Overview> Figures { get; private set; } = [];
    public Overview? Headline { get; private set; }
    public DateOnly? Deadline { get; private set; }
    public Pace? Pace { get; private set; }
    public DeadlineLine? Line { get; private set; }
    public bool PaceIsPublic { get; private set; }
    public IReadOnlyList<PlanYear> Plan { get; private set; } = [];
    public bool ShowShortfall { get; private set; }
    public bool ShortfallIsPublic { get; private set; }
    public IReadOnlyList<Completion> Completions { get; private set; } = [];
    public Atlas Atlas { get; private set; } = Atlas.Empty;
    public IReadOnlyList<ShownMeasure> Together { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var ledger = await db.CountryLedgerAsync(cancel);
        (Atlas, Completions) = (ledger.Atlas, await db.CompletionsInForceAsync(cancel));
        Figures = Overview.All(ledger);
        Headline = Figures.FirstOrDefault(f => f.Key == site.Settings.HeadlineFigure);
        Deadline = (await db.ObligationsAsync(cancel)).ClearanceDeadline(site.Today);
        PaceIsPublic = await db.ShowsAsync(ReleasedMeasure.Pace, Reader.Stranger, cancel);
        Pace = await db.ShowsAsync(ReleasedMeasure.Pace, HttpContext.Reader(), cancel) ? Pace.Of(ledger, Deadline) : null;
        Line = DeadlineLine.Of(ledger, Deadline);
        Plan = PlanYear.Of(ledger);
        ShortfallIsPublic = await db.ShowsAsync(ReleasedMeasure.Shortfall, Reader.Stranger, cancel);
        ShowShortfall = await db.ShowsAsync(ReleasedMeasure.Shortfall, HttpContext.Reader(), cancel);
        Together = await measures.TogetherAsync(HttpContext.Reader(), cancel);
    }
}
