using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Planning.Data;
using Nmap.Planning.Verbs;

namespace Nmap.Planning.Pages.Workspace.Benchmarks;

/// <summary>A value is approved by somebody who did not enter it, or not, with a reason.</summary>
internal sealed class DecideModel(NmapDb db, KeepBenchmarks keep) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Value { get; set; } = "";
    [BindProperty] public string? Approve { get; set; }
    [BindProperty] public string? Reason { get; set; }

    public Benchmark Benchmark { get; private set; } = null!;
    public Reading Reading => Benchmark.Readings.Find(r => r.Id == Value) ?? throw RefusedException.Missing();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(PlanningPermissions.Adopt)) { return NotFound(); }
        await LoadAsync(cancel);
        return Benchmark.Readings.Exists(r => r.Id == Value) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await keep.DecideAsync(Id, Value, Approve == "yes", Reason, Reader, cancel);
        Notice(Approve == "yes" ? S["The value is approved."] : S["The value is not approved."]);
        return Redirect("/workspace/benchmarks/" + Id);
    });

    protected override async Task LoadAsync(CancellationToken cancel) => Benchmark = await db.Set<Benchmark>().AsNoTracking().WholeAsync(Id, Reader, cancel);
}
