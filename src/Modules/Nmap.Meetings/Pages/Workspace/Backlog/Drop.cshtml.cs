using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Backlog;

internal sealed class DropModel(KeepBacklog keep, NmapDb db) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public string? Reason { get; set; }

    public BacklogItem Stored { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Arrange)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await keep.DropAsync(Id, Reason, Reader, cancel);
        Notice(S["The topic is dropped."]);
        return Redirect("/workspace/backlog");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
        => Stored = await db.Set<BacklogItem>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == Id, cancel) ?? throw RefusedException.Missing();
}
