using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Backlog;

internal sealed class IndexModel(NmapDb db, IForum forum) : NmapPage
{
    private Dictionary<string, string> _names = [];

    /// <summary>Only what waits for this series, and what waits for any meeting; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Series { get; set; }

    public IReadOnlyDictionary<string, string> SeriesTitles { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<BacklogItem> Items { get; private set; } = [];
    public bool MayArrange => Reader.Can(Permissions.Arrange);

    public string? Organisation(BacklogItem item) => item.Fields.PresenterOrganisationId is { } id ? _names.GetValueOrDefault(id) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.See)) { return NotFound(); }
        Items = await db.Set<BacklogItem>().AsNoTracking().Where(b => Series == null || b.SeriesId == null || b.SeriesId == Series).OrderBy(b => b.AddedOn).ThenBy(b => b.Id).ToListAsync(cancel);
        _names = (await forum.OrganisationsAsync(cancel)).ToDictionary(o => o.Id, o => o.Name.ToString());
        SeriesTitles = (await db.Set<Series>().AsNoTracking().VisibleTo(Reader).ToListAsync(cancel)).ToDictionary(s => s.Id, s => s.Title.ToString());
        return Page();
    }
}
