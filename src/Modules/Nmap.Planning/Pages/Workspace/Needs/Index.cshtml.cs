using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Planning.Data;

namespace Nmap.Planning.Pages.Workspace.Needs;

/// <summary>What members need; those that stand first.</summary>
internal sealed class IndexModel(NmapDb db, NameBook names) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)] public string? State { get; set; }

    public IReadOnlyList<Need> Needs { get; private set; } = [];
    public KnownNames Names { get; private set; } = null!;
    public bool MayEnter => Reader.Can(PlanningPermissions.Contribute) || Reader.Can(PlanningPermissions.Keep);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var needs = db.Set<Need>().AsNoTracking().VisibleTo(Reader);
        if (!string.IsNullOrEmpty(Kind)) { needs = needs.Where(n => n.Kind == Kind); }
        if (!string.IsNullOrEmpty(State)) { needs = Codes.Read<NeedState>(State) is { } wanted ? needs.Where(n => n.State == wanted) : needs.Where(_ => false); }
        Needs = [.. (await needs.OrderBy(n => n.Number).ToListAsync(cancel)).OrderByDescending(n => n.IsStanding)];
        Names = await names.ReadAsync(PlanScope.WorkPlan, cancel);
        return Page();
    }
}
