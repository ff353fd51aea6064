using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Agenda;

/// <summary>Chooses a coming meeting, names its date, then moves or copies the item.</summary>
internal sealed class CarryModel(AgendaShelf agenda, CarryItem carry, NmapDb db, ISite site, IFormats formats) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string How { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string? To { get; set; }

    public AgendaItem Item { get; private set; } = null!;

    /// <summary>The meeting that was chosen, to be confirmed.</summary>
    public Meeting? Target { get; private set; }
    public IReadOnlyList<SelectListItem> Coming { get; private set; } = [];
    public bool IsMove => How == "move";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Arrange)) { return NotFound(); }
        await LoadAsync(cancel);
        if (!Request.Query.ContainsKey(nameof(To))) { return Page(); }
        return await DoAsync(async () =>
        {
            Target = await carry.TargetAsync(Item, To, Reader, cancel);
            return Page();
        });
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var to = To;
        if (IsMove) { await carry.MoveAsync(Id, to, Reader, cancel); } else { await carry.CopyAsync(Id, to, Reader, cancel); }
        Notice(IsMove ? S["The item stands on this agenda now."] : S["The topic stands on this agenda too."]);
        return Redirect("/workspace/meetings/" + to);
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        if (How is not ("move" or "copy")) { throw RefusedException.Missing(); }
        (_, Item) = await agenda.ItemAsync(Id, Reader, cancel);
        var coming = await db.Set<Meeting>().AsNoTracking().Coming(site.Now).Where(m => m.Id != Item.MeetingId).ToListAsync(cancel);
        Coming = [.. coming.Select(m => new SelectListItem($"{formats.Date(m.StartsAt)}: {m.Title}", m.Id))];
    }
}
