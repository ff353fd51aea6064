using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Awareness.Press;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Awareness.Pages.Workspace.Press;

/// <summary>The press desk from behind: rota, photographs, what is held back.</summary>
internal sealed class IndexModel(NmapDb db, PressDesk desk, ISite site) : NmapPage
{
    public IReadOnlyList<DutyContact> Rota { get; private set; } = [];
    public IReadOnlyList<PressPhoto> Photos { get; private set; } = [];
    public IReadOnlyList<PressQuote> Quotes { get; private set; } = [];
    public IReadOnlyList<ItemCard> HeldBack { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(AwarenessPermissions.RunPressDesk)) { return NotFound(); }
        var today = site.Today;
        Rota = await db.Set<DutyContact>().AsNoTracking().Where(d => d.To >= today).OrderBy(d => d.From).ToListAsync(cancel);
        Photos = await desk.PhotosAsync(waiting: true, cancel);
        Quotes = [.. (await db.Set<PressQuote>().AsNoTracking().Where(q => q.WithdrawnAt == null).ToListAsync(cancel)).OrderBy(q => q.AddedAt)];
        HeldBack = [.. (await desk.ReleasesAsync(Reader, cancel)).Where(c => c.VisibleFrom > site.Now).OrderBy(c => c.VisibleFrom)];
        return Page();
    }
}
