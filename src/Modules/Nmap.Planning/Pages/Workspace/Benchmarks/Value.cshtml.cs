using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Planning.Data;
using Nmap.Planning.Verbs;

namespace Nmap.Planning.Pages.Workspace.Benchmarks;

/// <summary>A new value of a benchmark, with what shows it.</summary>
internal sealed class ValueModel(NmapDb db, KeepBenchmarks keep) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public DateOnly? On { get; set; }
    [BindProperty] public decimal? Value { get; set; }
    [BindProperty] public string? Evidence { get; set; }
    [BindProperty] public string? Source { get; set; }
    [BindProperty] public string? Link { get; set; }

    public Benchmark Benchmark { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(PlanningPermissions.Contribute)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (On is not { } on) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter the day of this value."), nameof(On)); }
        if (Value is not { } value) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter the value, with digits only."), nameof(Value)); }
        await keep.EnterAsync(Id, new Reading { On = on, Value = value, Evidence = Evidence?.Trim() ?? "", Source = Source?.Trim() ?? "", Link = Typed.Given(Link) }, null, Reader, cancel);
        Notice(S["The value waits for somebody else’s approval."]);
        return Redirect("/workspace/benchmarks/" + Id);
    });

    protected override async Task LoadAsync(CancellationToken cancel) => Benchmark = await db.Set<Benchmark>().AsNoTracking().WholeAsync(Id, Reader, cancel);
}
