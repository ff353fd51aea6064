using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Notifications.Data;
using Nmap.Notifications.Links;

namespace Nmap.Notifications.Pages.Workspace.Mailbox;

internal sealed class IndexModel(NmapDb db, ISite site, Enclosure enclosure) : NmapPage
{
    internal IReadOnlyList<LetterRow> Letters { get; private set; } = [];

    internal IReadOnlyList<EnclosedLink> Links(LetterRow letter)
        => [.. enclosure.Open(letter.Enclosed).Links, .. letter.Address is { } page ? [new EnclosedLink(letter.Action ?? page, page)] : Array.Empty<EnclosedLink>()];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!site.Settings.Demonstration || Reader.PersonId is not { } me) { return NotFound(); }
        Letters = await db.Set<LetterRow>().AsNoTracking().Where(l => l.PersonId == me)
            .OrderByDescending(l => l.CreatedAt).ThenByDescending(l => l.Id).Take(50).ToListAsync(cancel);
        return Page();
    }
}
