using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Pages.Workspace.Decisions;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Actions;

internal sealed class ActionModel(NmapDb db, IForum forum, LifeOfEntry life, ReportAction report) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public string? State { get; set; }

    [BindProperty]
    public string? Progress { get; set; }

    [BindProperty]
    public long Revision { get; set; }

    public ActionPoint Action { get; private set; } = null!;
    public string OwnerName => History.Organisations.GetValueOrDefault(Action.OwnerId, "");
    public Siblings Siblings { get; private set; } = null!;
    public RegisterHistory History { get; private set; } = null!;
    public bool MayReport => Reader.Organisations.Contains(Action.OwnerId) || Reader.Can(Permissions.EditActions);
    public bool MayPostpone => Action.State == ActionState.Open && Reader.Can(Permissions.EditActions);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        (State, Revision) = (Action.State.ToString(), Action.Revision);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (!Enum.TryParse<ActionState>(State, out var state)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose one of the states."), nameof(State)); }
        await report.RunAsync(Id, state, Progress, Revision, Reader, cancel);
        Notice(S["The report is saved."]);
        return Redirect($"/workspace/actions/{Id}");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Action = await db.Set<ActionPoint>().AsNoTracking().VisibleTo(Reader).SingleOrDefaultAsync(a => a.Id == Id, cancel) ?? throw RefusedException.Missing();
        Siblings = await life.SiblingsAsync(Action.MeetingId, Id, Reader, cancel);
        History = new(await life.NotesAsync(Id, cancel), (await forum.OrganisationsAsync(cancel)).ToDictionary(o => o.Id, o => o.Name.ToString()), new Dictionary<string, string>());
    }
}
