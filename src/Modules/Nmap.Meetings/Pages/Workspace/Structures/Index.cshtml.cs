using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Structures;

internal sealed class IndexModel(NmapDb db, IForum forum) : NmapPage
{
    private Dictionary<string, string> _names = [];

    public IReadOnlyList<Structure> Structures { get; private set; } = [];
    public bool MayArrange => Reader.Can(Permissions.Arrange);

    public string Owner(Structure structure) => structure.OwnerId is { } id && _names.TryGetValue(id, out var name) ? name : structure.OwnerName ?? "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.See)) { return NotFound(); }
        Structures = [.. (await db.Set<Structure>().AsNoTracking().ToListAsync(cancel)).OrderBy(s => s.Name.ToString(), StringComparer.CurrentCulture)];
        _names = (await forum.OrganisationsAsync(cancel)).ToDictionary(o => o.Id, o => o.Name.ToString());
        return Page();
    }
}
