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
    public Ledger Ledger { get; private set; } = null!;
    public IReadOnlyList<ShownMeasure> Together { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Ledger = await db.CountryLedgerAsync(null, cancel);
        Completions = await db.CompletionsInForceAsync(cancel);
        Figures = Overview.All(Ledger);
        Headline = Figures.FirstOrDefault(f => f.Key == site.Settings.HeadlineFigure);
        Deadline = (await db.ObligationsAsync(cancel)).ClearanceDeadline(site.Today);
        PaceIsPublic = await db.ShowsAsync(ReleasedMeasure.Pace, Reader.Stranger, cancel);
        Pace = await db.ShowsAsync(ReleasedMeasure.Pace, HttpContext.Reader(), cancel) ? Pace.Of(Ledger, Deadline) : null;
        Line = DeadlineLine.Of(Ledger, Deadline);
        Plan = PlanYear.Of(Ledger);
        ShortfallIsPublic = await db.ShowsAsync(ReleasedMeasure.Shortfall, Reader.Stranger, cancel);
        ShowShortfall = await db.ShowsAsync(ReleasedMeasure.Shortfall, HttpContext.Reader(), cancel);
        Together = await measures.TogetherAsync(HttpContext.Reader(), cancel);
    }
}
