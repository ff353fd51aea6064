using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Planning.Data;
using Nmap.Planning.Verbs;

namespace Nmap.Planning.Pages.Workspace.Benchmarks;

/// <summary>What is measured, where it began and where it is to come; without an id a new benchmark.</summary>
internal sealed class EditModel(NmapDb db, KeepBenchmarks keep, NameBook names, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string? Id { get; set; }
    [BindProperty] public Dictionary<string, string?> Name { get; set; } = [];
    [BindProperty] public Dictionary<string, string?> Unit { get; set; } = [];
    [BindProperty] public decimal? Baseline { get; set; }
    [BindProperty] public DateOnly? BaselineOn { get; set; }
    [BindProperty] public string? BaselineSource { get; set; }
    [BindProperty] public decimal? Target { get; set; }
    [BindProperty] public DateOnly? TargetOn { get; set; }
    [BindProperty] public string? Obligation { get; set; }
    [BindProperty] public int? Line { get; set; }
    [BindProperty] public long? Revision { get; set; }

    /// <summary>Everybody reads it now; saved, it waits to be shown again.</summary>
    public bool IsShown { get; private set; }
    public KnownNames Names { get; private set; } = null!;
    public IReadOnlyList<PlanLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(PlanningPermissions.Keep)) { return NotFound(); }
        await LoadAsync(cancel);
        if (Id is null) { return Page(); }
        var stored = await db.Set<Benchmark>().AsNoTracking().WholeAsync(Id, Reader, cancel);
        (Name, Unit, Baseline, BaselineOn, BaselineSource) = (Typed.Of(stored.Name), Typed.Of(stored.Unit), stored.Baseline, stored.BaselineOn, stored.BaselineSource);
        (Target, TargetOn, Obligation, Line, Revision) = (stored.Target, stored.TargetOn, stored.Obligation, stored.Line, stored.Revision);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var stored = Id is null ? null : await db.Set<Benchmark>().AsNoTracking().WholeAsync(Id, Reader, cancel);
        var saved = await keep.SaveAsync(Id, new(Typed.Texts(stored?.Name, Name, site), Typed.Texts(stored?.Unit, Unit, site))
        {
            Baseline = Baseline, BaselineOn = BaselineOn, BaselineSource = BaselineSource, Target = Target, TargetOn = TargetOn, Obligation = Typed.Given(Obligation), Line = Line,
        }, Revision, Reader, cancel);
        Notice(S["Saved. Somebody else shows it to everybody."]);
        return Redirect("/workspace/benchmarks/" + saved.Id);
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Names = await names.ReadAsync(PlanScope.WorkPlan, cancel);
        Lines = (await db.Set<Plan>().AsNoTracking().InForceAsync(PlanScope.WorkPlan, cancel))?.InOrder ?? [];
        IsShown = Id is not null && await db.Set<Benchmark>().VisibleTo(Cms.Access.Reader.Stranger).AnyAsync(b => b.Id == Id, cancel);
    }

    protected override string FieldName(string? field) => field is nameof(Name) or nameof(Unit) ? $"{field}[{Cultures.Current}]" : field ?? "";
}
