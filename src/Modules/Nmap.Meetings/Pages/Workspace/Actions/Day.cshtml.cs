using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Sites;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Actions;

/// <summary>An action point gets another day, with a reason that members read.</summary>
internal sealed class DayModel(NmapDb db, ReportAction report) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public DateOnly? DueOn { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public long Revision { get; set; }

    public ActionPoint Action { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.EditActions)) { return NotFound(); }
        await LoadAsync(cancel);
        Revision = Action.Revision;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (DueOn is not { } day) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Give the day by which it is done."), nameof(DueOn)); }
        await report.PostponeAsync(Id, day, Reason, Revision, Reader, cancel);
        Notice(S["The new day is saved."]);
        return Redirect("/workspace/actions/" + Id);
    });

    protected override async Task LoadAsync(CancellationToken cancel)
        => Action = await db.Set<ActionPoint>().AsNoTracking().VisibleTo(Reader).SingleOrDefaultAsync(a => a.Id == Id, cancel) ?? throw RefusedException.Missing();
}
