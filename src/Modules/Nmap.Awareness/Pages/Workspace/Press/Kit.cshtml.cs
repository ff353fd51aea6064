using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Awareness.Kit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Awareness.Pages.Workspace.Press;

/// <summary>The kit for 4 April: what is in it, and whether everybody may take it.</summary>
internal sealed class KitModel(NmapDb db, KitParts parts, PrepareKit prepare, ISite site) : NmapPage
{
    [BindProperty] public bool Open { get; set; }

    internal KitContents Contents { get; private set; } = null!;
    internal PressKit? Kit { get; private set; }
    public int Year => PressKit.YearOf(site.Today);

    /// <summary>Quotes and captions that some readers get in another language than theirs.</summary>
    public IReadOnlyList<string> Missing => [.. Contents.Quotes.Where(q => Lacks(q.Text)).Select(q => q.Who), .. Contents.Photos.Where(p => Lacks(p.Caption)).Select(p => p.Caption.ToString())];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(AwarenessPermissions.RunPressDesk)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await prepare.RunAsync(Open, Reader, cancel);
        Notice(Open ? S["The kit is open to everybody."] : S["The kit is closed."]);
        return Redirect("/workspace/press/kit");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
        => (Contents, Kit) = (await parts.LoadAsync(cancel), await db.Set<PressKit>().AsNoTracking().SingleOrDefaultAsync(k => k.Year == Year, cancel));

    private bool Lacks(Texts texts) => site.Settings.Languages.Any(l => texts[l] is null);
}
