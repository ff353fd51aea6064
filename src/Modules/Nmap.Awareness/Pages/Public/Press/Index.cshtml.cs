using Microsoft.EntityFrameworkCore;
using Nmap.Awareness.Kit;
using Nmap.Awareness.Press;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Progress.Contracts;

namespace Nmap.Awareness.Pages.Public.Press;

/// <summary>The press desk.</summary>
internal sealed class IndexModel(PressDesk desk, ContentTypes types, Cms.Data.NmapDb db, ISite site) : NmapPage
{
    public ContentView? Written { get; private set; }
    public DutyContact? Duty { get; private set; }

    /// <summary>Year of the open kit for 4 April; null while there is none.</summary>
    public int? KitYear { get; private set; }
    public IReadOnlyList<ItemCard> Releases { get; private set; } = [];
    public IReadOnlyList<QuotedFigure> Figures { get; private set; } = [];
    public IReadOnlyList<PressPhoto> Photos { get; private set; } = [];
    public IReadOnlyList<ItemCard> Corrected { get; private set; } = [];

    public async Task OnGetAsync(string culture, CancellationToken cancel)
    {
        Written = await desk.PageAsync(culture, Reader, cancel) is { } page ? new(types[page.ContentType], page) : null;
        Duty = await desk.OnDutyAsync(cancel);
        Releases = await desk.ReleasesAsync(Reader, cancel);
        Figures = await desk.FiguresAsync(cancel);
        Photos = await desk.PhotosAsync(waiting: false, cancel);
        var year = PressKit.YearOf(site.Today);
        KitYear = await db.Set<PressKit>().AnyAsync(k => k.Year == year, cancel) ? year : null;
        Corrected = await desk.CorrectedAsync(cancel);
    }
}
