using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Web;

namespace Nmap.Members.Pages.Admin.Audit;

internal sealed class IndexModel(AuditTrail audit, NmapDb db, ContentLibrary library, ContentTypes types) : NmapPage
{
    public const int PageSize = 100;
    private Dictionary<string, string> _names = [];
    private Dictionary<string, ItemCard> _texts = [];

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long? before, CancellationToken cancel)
    {
        if (!Reader.Can(CmsPermissions.ReadAudit)) { return NotFound(); }
        Entries = await audit.ReadAsync(before, PageSize, null, cancel);
        var ids = Entries.Select(e => e.PersonId).OfType<string>().Distinct().ToList();
        _names = await db.Set<PersonRow>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, cancel);
        var subjects = Entries.Select(e => e.SubjectId).Distinct().ToList();
        _texts = (await library.NewestTo(Reader).Items(subjects).ChangedAsync(0, PageSize, cancel)).ToDictionary(t => t.ItemId);
        return Page();
    }

    /// <summary>The text that it was done to, as far as this person may read it.</summary>
    public ItemCard? Text(AuditEntry entry) => _texts.GetValueOrDefault(entry.SubjectId) is { } text && types.Find(text.Type) is { InEditor: true } ? text : null;

    public string Name(AuditEntry entry)
        => entry.PersonId is { } id ? _names.GetValueOrDefault(id) is { Length: > 0 } name ? name : id : entry.Unattributed ? S["without a name"] : S["the program"];
}
