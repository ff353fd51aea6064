using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Concerns.Data;
using Nmap.Meetings.Contracts;

namespace Nmap.Concerns.Pages.Workspace.Concerns;

/// <summary>Those that wait first, the oldest on top.</summary>
internal sealed class IndexModel(NmapDb db, IAgendas agendas, ISite site) : NmapPage
{
    private Pressure _pressure = null!;

    internal IReadOnlyList<Concern> Concerns { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.See)) { return NotFound(); }
        _pressure = new(await agendas.MeetingsAsync(cancel), site);
        Concerns = await db.Set<Concern>().AsNoTracking().VisibleTo(Reader).OrderBy(c => c.State == ConcernState.Received || c.State == ConcernState.OnAgenda ? 0 : 1)
            .ThenBy(c => c.ReceivedOn).ThenBy(c => c.Reference).Take(500).ToListAsync(cancel);
        return Page();
    }

    internal DueShown DueOf(Concern concern) => DueShown.Of(concern, _pressure);
}
