using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Decisions;

internal sealed class IndexModel(NmapDb db, IForum forum, ISite site) : NmapPage
{
    private IReadOnlyList<Organisation> _organisations = [];

    [BindProperty(SupportsGet = true)] public string? State { get; set; }
    [BindProperty(SupportsGet = true)] public string? Holder { get; set; }

    public IReadOnlyList<Decision> Decisions { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Holders { get; private set; } = [];
    public bool IsNarrowed => State is { Length: > 0 } || Holder is { Length: > 0 };

    public async Task OnGetAsync(CancellationToken cancel)
    {
        _organisations = await forum.OrganisationsAsync(cancel);
        var (today, visible) = (site.Today, db.Set<Decision>().AsNoTracking().VisibleTo(Reader));
        var holding = await visible.Where(d => d.HolderId != null).Select(d => d.HolderId).Distinct().ToListAsync(cancel);
        Holders = [.. _organisations.Where(o => holding.Contains(o.Id)).Select(o => new SelectListItem(o.Name.ToString(), o.Id))];
        var rows = Holder is { Length: > 0 } ? visible.Where(d => d.HolderId == Holder) : visible;
        rows = State switch
        {
            "in-force" => rows.Where(d => d.Adopted && d.SupersededById == null),
            "review" => rows.Where(d => d.SupersededById == null && d.ReviewOn <= today),
            "superseded" => rows.Where(d => d.SupersededById != null),
            _ => rows,
        };
        Decisions = await rows.OrderByDescending(d => d.MeetingNumber).ThenBy(d => d.Position).Take(300).ToListAsync(cancel);
    }

    public string Name(string id) => _organisations.FirstOrDefault(o => o.Id == id)?.Name.ToString() ?? "";

    public IEnumerable<SelectListItem> States() => [new(S["In force"], "in-force"), new(S["To be reviewed"], "review"), new(S["Superseded"], "superseded")];
}
