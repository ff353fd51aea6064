using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Planning.Verbs;

namespace Nmap.Planning.Pages.Workspace.Plans;

/// <summary>How far an activity of the plan in force came.</summary>
internal sealed class ReportModel(NmapDb db, ReportLine report, NameBook names) : PlanPage(db)
{
    [BindProperty(SupportsGet = true)] public int Code { get; set; }
    [BindProperty] public LineState? State { get; set; }
    [BindProperty] public string? Note { get; set; }

    /// <summary>A number far above the plan is right.</summary>
    [BindProperty] public bool Sure { get; set; }
    [BindProperty] public List<decimal?> Achieved { get; set; } = [];

    public PlanLine Line => Plan.Line(Code) ?? throw RefusedException.Missing();
    public KnownNames Names { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Plan.State != PlanState.Adopted || !ReportLine.MayReport(Line, Reader)) { return NotFound(); }
        (State, Note, Achieved, Revision) = (Line.State, Line.Note, [.. Line.Quantities.Select(q => q.Achieved)], Line.Revision);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        if (State is not { } state) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say how far it came."), nameof(State)); }
        await report.RunAsync(Id, Code, state, Note, Achieved, Sure, Revision, Reader, cancel);
        Notice(S["The report is saved. Everybody reads it with the plan."]);
        return Redirect($"{Address}/{Code}");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        await base.LoadAsync(cancel);
        Names = await names.ReadAsync(Scope, cancel);
    }
}
