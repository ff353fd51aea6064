using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Notifications.Data;

namespace Nmap.Notifications.Pages.Workspace.Mailbox;

public sealed class IndexModel(NmapDb db, ISite site) : NmapPage
{
    internal IReadOnlyList<LetterRow> Letters { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!site.Settings.Demonstration || Reader.PersonId is not { } me) { return NotFound(); }
        Letters = await db.Set<LetterRow>().AsNoTracking().Where(l => l.PersonId == me)
            .OrderByDescending(l => l.CreatedAt).ThenByDescending(l => l.Id).Take(50).ToListAsync(cancel);
        return Page();
    }
}
