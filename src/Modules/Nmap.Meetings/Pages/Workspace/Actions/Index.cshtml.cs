using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Actions;

internal sealed class IndexModel(NmapDb db, IForum forum, ISite site) : NmapPage
{
    private IReadOnlyList<Organisation> _organisations = [];

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Owner { get; set; }

    public IReadOnlyList<ActionPoint> Actions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        _organisations = await forum.OrganisationsAsync(cancel);
        var (today, rows) = (site.Today, db.Set<ActionPoint>().AsNoTracking().VisibleTo(Reader));
        if (Owner is { Length: > 0 }) { rows = rows.Where(a => a.OwnerId == Owner); }
        rows = State switch
        {
            "open" => rows.Where(a => a.State == ActionState.Open),
            "overdue" => rows.Where(a => a.State == ActionState.Open && a.DueOn < today),
            "done" => rows.Where(a => a.State == ActionState.Done),
            "cancelled" => rows.Where(a => a.State == ActionState.Cancelled),
            _ => rows,
        };
        Actions = await rows.OrderBy(a => a.State == ActionState.Open ? 0 : 1).ThenBy(a => a.DueOn).Take(300).ToListAsync(cancel);
    }

    public string Name(string id) => _organisations.FirstOrDefault(o => o.Id == id)?.Name.ToString() ?? "";

    public IEnumerable<SelectListItem> States() =>
        [new(S["Open"], "open"), new(S["Overdue"], "overdue"), new(S["Done"], "done"), new(S["No longer pursued"], "cancelled")];

    public IEnumerable<SelectListItem> Owners() => _organisations.Select(o => new SelectListItem(o.Name.ToString(), o.Id));
}
