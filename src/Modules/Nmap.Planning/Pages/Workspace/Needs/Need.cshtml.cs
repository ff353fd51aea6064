using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Planning.Data;
using Nmap.Planning.Verbs;

namespace Nmap.Planning.Pages.Workspace.Needs;

/// <summary>One need. Its one button shows it to everybody.</summary>
internal sealed class NeedModel(NmapDb db, NameBook names, KeepNeeds keep) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public long? Revision { get; set; }

    public Need Need { get; private set; } = null!;
    public KnownNames Names { get; private set; } = null!;
    public string? Priority { get; private set; }
    public (string Text, string? Address)? Activity { get; private set; }
    public bool MayKeep => KeepNeeds.MayKeep(Need, Reader) && Need.State != NeedState.Withdrawn;
    public bool MayRelease => Need.WaitsForRelease && Reader.Can(PlanningPermissions.Adopt);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Revision = Need.Revision;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await keep.ReleaseAsync(Id, Revision, Reader, cancel);
        Notice(S["Everybody reads this need now."]);
        return Redirect("/workspace/needs/" + Id);
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Need = await db.Set<Need>().AsNoTracking().VisibleTo(Reader).SingleOrDefaultAsync(n => n.Id == Id, cancel) ?? throw RefusedException.Missing();
        Names = await names.ReadAsync(PlanScope.WorkPlan, cancel);
        if (Need.Priority is { } priority) { Priority = (await names.PrioritiesAsync(Reader, cancel)).GetValueOrDefault(priority); }
        if (Need.Line is { } code) { Activity = await db.Set<Plan>().AsNoTracking().InForceAsync(PlanScope.WorkPlan, cancel) is { } plan && plan.Line(code) is { } line ? ($"{code}: {line.Text}", $"/workspace/work-plan/{plan.Id}/{code}") : (S["Activity {0}", code].Value, null); }
    }
}
