using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Planning.Data;
using Nmap.Planning.Slots;
using Nmap.Progress.Contracts;

namespace Nmap.Planning.Pages.Public.Benchmarks;

/// <summary>Benchmarks and passages of policies that were released.</summary>
internal sealed class IndexModel(NmapDb db, NameBook names, IReleasedMeasures measures) : NmapPage
{
    public IReadOnlyList<Benchmark> Benchmarks { get; private set; } = [];
    public IReadOnlyList<PolicyPassage> Passages { get; private set; } = [];
    public KnownNames Names { get; private set; } = null!;
    public bool TellsShortfall { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Benchmarks = await db.Set<Benchmark>().AsNoTracking().VisibleTo(Reader.Stranger).Include(b => b.Readings).Include(b => b.Steps).AsSplitQuery().OrderBy(b => b.Number).ToListAsync(cancel);
        Passages = [.. (await db.Set<PolicyPassage>().AsNoTracking().VisibleTo(Reader.Stranger).ToListAsync(cancel)).OrderByDescending(p => p.Now?.On)];
        TellsShortfall = await measures.ShowsAsync(BenchmarkShortfallMeasure.Name, Reader.Stranger, cancel);
        Names = await names.ReadAsync(PlanScope.WorkPlan, cancel);
    }
}
