using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Web;

namespace Nmap.Members.Pages.Admin.Audit;

internal sealed class IndexModel(AuditTrail audit, NmapDb db) : NmapPage
{
    public const int PageSize = 100;
    private Dictionary<string, string> _names = [];

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long? before, CancellationToken cancel)
    {
        if (!Reader.Can(CmsPermissions.ReadAudit)) { return NotFound(); }
        Entries = await audit.ReadAsync(before, PageSize, null, cancel);
        var ids = Entries.Select(e => e.PersonId).OfType<string>().Distinct().ToList();
        _names = await db.Set<PersonRow>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, cancel);
        return Page();
    }

    public string Name(AuditEntry entry)
        => entry.PersonId is { } id ? _names.GetValueOrDefault(id) is { Length: > 0 } name ? name : id : entry.Unattributed ? S["without a name"] : S["the program"];
}
