using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Backlog;

internal sealed class IndexModel(NmapDb db, IForum forum) : NmapPage
{
    private Dictionary<string, string> _names = [];

    public IReadOnlyList<BacklogItem> Items { get; private set; } = [];
    public bool MayArrange => Reader.Can(Permissions.Arrange);

    public string? Organisation(BacklogItem item) => item.Fields.PresenterOrganisationId is { } id ? _names.GetValueOrDefault(id) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.See)) { return NotFound(); }
        Items = await db.Set<BacklogItem>().AsNoTracking().OrderBy(b => b.AddedOn).ThenBy(b => b.Id).ToListAsync(cancel);
        _names = (await forum.OrganisationsAsync(cancel)).ToDictionary(o => o.Id, o => o.Name.ToString());
        return Page();
    }
}
