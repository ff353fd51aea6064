using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Progress.Data;

namespace Nmap.Progress.Pages.Workspace.Obligations;

/// <summary>Deadlines, dates to keep, treaties and plans, for members; those who keep them find the forms here.</summary>
internal sealed class IndexModel(NmapDb db, ISite site) : NmapPage
{
    public IReadOnlyList<Obligation> Obligations { get; private set; } = [];
    public IReadOnlyList<Due> Dues { get; private set; } = [];
    public IReadOnlyList<DueRule> Rules { get; private set; } = [];
    public IReadOnlyList<Treaty> Treaties { get; private set; } = [];
    public IReadOnlyList<ObligationEntry> Waiting { get; private set; } = [];
    public IReadOnlyList<ActionPlan> Plans { get; private set; } = [];
    public bool MayKeep => Reader.Can(ProgressPermissions.Keep);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.IsMember && !MayKeep) { return Forbid(); }
        (Obligations, Dues) = (await db.ObligationsAsync(cancel), await db.DuesAsync(site.Today, cancel));
        Rules = [.. Dues.Select(d => d.Rule).OfType<DueRule>().DistinctBy(r => r.Code)];
        (Treaties, Plans) = (await db.TreatiesAsync(cancel), await db.PlansAsync(cancel));
        if (MayKeep) { Waiting = [.. (await db.Set<ObligationEntry>().AsNoTracking().ToListAsync(cancel)).OrderBy(e => e.At)]; }
        return Page();
    }
}
