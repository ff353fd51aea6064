using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Planning.Data;

namespace Nmap.Planning.Pages.Workspace.Benchmarks;

/// <summary>Benchmarks, and passages of development policies.</summary>
internal sealed class IndexModel(NmapDb db, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string? Show { get; set; }

    public IReadOnlyList<Benchmark> Benchmarks { get; private set; } = [];
    public IReadOnlyList<PolicyPassage> Passages { get; private set; } = [];
    public bool MayKeep => Reader.Can(PlanningPermissions.Keep);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Benchmarks = [.. (await db.Set<Benchmark>().AsNoTracking().VisibleTo(Reader).Include(b => b.Readings).OrderBy(b => b.Number).ToListAsync(cancel)).Narrow(Show, site.Today)];
        Passages = [.. (await db.Set<PolicyPassage>().AsNoTracking().VisibleTo(Reader).ToListAsync(cancel)).OrderByDescending(p => p.Now?.On)];
        return Page();
    }

    public IEnumerable<SelectListItem> Parts() => PlanPart.OfBenchmarks.Select(p => new SelectListItem(S[p.Text], p.Code));
}
