using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Planning.Data;

namespace Nmap.Planning.Pages.Workspace.Benchmarks;

/// <summary>Benchmarks, and passages of development policies.</summary>
internal sealed class IndexModel(NmapDb db) : NmapPage
{
    public IReadOnlyList<Benchmark> Benchmarks { get; private set; } = [];
    public IReadOnlyList<PolicyPassage> Passages { get; private set; } = [];
    public bool MayKeep => Reader.Can(PlanningPermissions.Keep);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Benchmarks = await db.Set<Benchmark>().AsNoTracking().VisibleTo(Reader).Include(b => b.Readings).OrderBy(b => b.Number).ToListAsync(cancel);
        Passages = [.. (await db.Set<PolicyPassage>().AsNoTracking().VisibleTo(Reader).ToListAsync(cancel)).OrderByDescending(p => p.Now?.On)];
        return Page();
    }
}
