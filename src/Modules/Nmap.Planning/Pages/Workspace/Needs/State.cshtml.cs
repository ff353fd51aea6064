using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Planning.Data;
using Nmap.Planning.Verbs;

namespace Nmap.Planning.Pages.Workspace.Needs;

/// <summary>A need is open, being met, met, or withdrawn with a reason.</summary>
internal sealed class StateModel(NmapDb db, KeepNeeds keep) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public NeedState? State { get; set; }
    [BindProperty] public string? StateNote { get; set; }
    [BindProperty] public long? Revision { get; set; }

    public Need Need { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (!KeepNeeds.MayKeep(Need, Reader)) { return NotFound(); }
        (State, StateNote, Revision) = (Need.State, Need.StateNote, Need.Revision);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (State is not { } state) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a state."), nameof(State)); }
        await keep.MoveAsync(Id, state, StateNote, Revision, Reader, cancel);
        Notice(S["Saved."]);
        return Redirect("/workspace/needs/" + Id);
    });

    protected override async Task LoadAsync(CancellationToken cancel)
        => Need = await db.Set<Need>().AsNoTracking().VisibleTo(Reader).SingleOrDefaultAsync(n => n.Id == Id, cancel) ?? throw RefusedException.Missing();
}
