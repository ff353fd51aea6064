using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Progress.Data;

namespace Nmap.Progress.Pages.Workspace.Figures;

/// <summary>A page about one figure.</summary>
internal abstract class FigurePage(NmapDb db) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    public Figure Figure { get; private set; } = null!;
    public Atlas Atlas { get; private set; } = Atlas.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (!MayOpen) { return Forbid(); }
        Fill();
        return Page();
    }

    protected virtual bool MayOpen => true;

    protected virtual void Fill() { }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        var figure = await db.Set<Figure>().AsNoTracking().VisibleTo(Reader).SingleOrDefaultAsync(f => f.Id == Id, cancel) ?? throw RefusedException.Missing();
        Figure = (await db.ToldAsync([figure], Reader, cancel))[0];
        Atlas = await db.AtlasAsync(cancel);
    }
}
