using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Planning.Data;

namespace Nmap.Planning.Pages.Public.Needs;

/// <summary>Needs that everybody may read: those that stand, then those that are met.</summary>
internal sealed class IndexModel(NmapDb db, NameBook names) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string? Kind { get; set; }

    public IReadOnlyList<Need> Needs { get; private set; } = [];
    public KnownNames Names { get; private set; } = null!;
    public IReadOnlySet<int> Activities { get; private set; } = new HashSet<int>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var needs = db.Set<Need>().AsNoTracking().VisibleTo(Reader.Stranger).Where(n => n.State != NeedState.Withdrawn);
        if (!string.IsNullOrEmpty(Kind)) { needs = needs.Where(n => n.Kind == Kind); }
        Needs = [.. (await needs.OrderBy(n => n.Number).ToListAsync(cancel)).OrderByDescending(n => n.IsStanding).ThenBy(n => n.DueOn ?? DateOnly.MaxValue)];
        Names = await names.ReadAsync(PlanScope.WorkPlan, cancel);
        Activities = ((await db.Set<Plan>().AsNoTracking().InForceAsync(PlanScope.WorkPlan, cancel))?.Lines ?? []).Select(l => l.Code).ToHashSet();
    }
}
