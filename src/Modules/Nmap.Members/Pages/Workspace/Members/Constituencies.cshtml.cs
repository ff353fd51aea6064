using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Members.Data;

namespace Nmap.Members.Pages.Workspace.Members;

internal sealed class ConstituenciesModel(NmapDb db, ISite site) : NmapPage
{
    internal IReadOnlyList<(Constituency Constituency, int Count)> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.See)) { return NotFound(); }
        var counts = await db.Set<MemberOrganisation>().On(site.Today).GroupBy(o => o.Constituency).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        Rows = [.. (await db.Set<Constituency>().AsNoTracking().OrderBy(c => c.Position).ToListAsync(cancel)).Select(c => (c, counts.GetValueOrDefault(c.Code)))];
        return Page();
    }
}
