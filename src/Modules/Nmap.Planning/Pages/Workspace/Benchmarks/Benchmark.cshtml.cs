using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Planning.Data;
using Nmap.Planning.Verbs;

namespace Nmap.Planning.Pages.Workspace.Benchmarks;

/// <summary>One benchmark. Its one button shows it to everybody; somebody else wrote it.</summary>
internal sealed class BenchmarkModel(NmapDb db, KeepBenchmarks keep, NameBook names) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public long? Revision { get; set; }

    public Benchmark Benchmark { get; private set; } = null!;
    public KnownNames Names { get; private set; } = null!;
    public IReadOnlyList<Reading> Open => [.. Benchmark.Readings.Where(r => r.State != ReadingState.Approved).OrderByDescending(r => r.On)];
    public bool MayKeep => Reader.Can(PlanningPermissions.Keep);
    public bool MayEnter => Reader.Can(PlanningPermissions.Contribute);
    public bool MayDecide(Reading reading) => reading.State == ReadingState.Waiting && Reader.Can(PlanningPermissions.Adopt) && reading.EnteredById != Reader.PersonId;
    public bool MayRelease => !Benchmark.IsPublic && Reader.Can(PlanningPermissions.Adopt) && Benchmark.WrittenById != Reader.PersonId;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Revision = Benchmark.Revision;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await keep.ReleaseAsync(Id, Revision, Reader, cancel);
        Notice(S["Everybody reads this benchmark now."]);
        return Redirect("/workspace/benchmarks/" + Id);
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Benchmark = await db.Set<Benchmark>().AsNoTracking().WholeAsync(Id, Reader, cancel);
        Names = await names.ReadAsync(PlanScope.WorkPlan, cancel);
    }
}
