using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Web;

namespace Nmap.Members.Pages.Workspace.Members;

/// <summary>Organisations that asked to join; for those who advise and decide.</summary>
internal sealed class RequestsModel(NmapDb db) : NmapPage
{
    internal IReadOnlyList<JoinRequest> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Edit)) { return NotFound(); }
        Rows = await db.Set<JoinRequest>().AsNoTracking().OrderByDescending(r => r.AskedOn).ThenByDescending(r => r.Id).Take(200).ToListAsync(cancel);
        return Page();
    }
}
