using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Structures;

internal sealed class StructureModel(KeepStructures structures, NmapDb db, IForum forum) : NmapPage
{
    public Structure Stored { get; private set; } = null!;
    public string Owner { get; private set; } = "";
    public IReadOnlyList<Referral> Asked { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        Stored = await structures.FindAsync(id, Reader, cancel);
        Owner = Stored.OwnerId is { } owner && await forum.FindAsync(owner, cancel) is { } organisation ? organisation.Name.ToString() : Stored.OwnerName ?? "";
        Asked = await db.Set<Referral>().AsNoTracking().Where(r => r.StructureId == id).OrderByDescending(r => r.ReferredOn).ToListAsync(cancel);
        return Page();
    }
}
