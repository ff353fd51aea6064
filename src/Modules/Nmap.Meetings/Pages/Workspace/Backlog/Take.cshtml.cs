using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Backlog;

internal sealed class TakeModel(KeepBacklog keep, NmapDb db, ISite site, IFormats formats) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public string? To { get; set; }

    public BacklogItem Stored { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Coming { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Arrange)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var meeting = await keep.TakeAsync(Id, To, Reader, cancel);
        Notice(S["The item stands on this agenda now."]);
        return Redirect($"/workspace/meetings/{meeting.Id}");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Stored = await db.Set<BacklogItem>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == Id, cancel) ?? throw RefusedException.Missing();
        Coming = [.. (await db.Set<Meeting>().AsNoTracking().Coming(site.Now).ToListAsync(cancel)).Select(m => new SelectListItem($"{formats.Date(m.StartsAt)}: {m.Title}", m.Id))];
    }
}
