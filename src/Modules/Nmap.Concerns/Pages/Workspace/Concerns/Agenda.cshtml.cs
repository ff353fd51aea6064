using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Concerns.Data;
using Nmap.Concerns.Verbs;
using Nmap.Meetings.Contracts;

namespace Nmap.Concerns.Pages.Workspace.Concerns;

internal sealed class AgendaModel(NmapDb db, MoveConcern move, IAgendas agendas, ISite site, IFormats formats) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public string? Meeting { get; set; }
    [BindProperty] public long? Revision { get; set; }

    internal Concern Concern { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Meetings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Answer)) { return NotFound(); }
        await LoadAsync(cancel);
        Revision = Concern.Revision;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
        => !Reader.Can(Permissions.Answer) ? NotFound() : await DoAsync(async () =>
        {
            if (string.IsNullOrEmpty(Meeting)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a meeting."), nameof(Meeting)); }
            await move.PutOnAgendaAsync(Id, Meeting, Revision, Reader, cancel);
            Notice(S["The concern is on the agenda. Say afterwards what was decided."]);
            return Redirect($"/workspace/concerns/{Id}");
        });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Concern = await db.Set<Concern>().AsNoTracking().WholeAsync(Id, Reader, cancel);
        Meetings = [.. new Pressure(await agendas.MeetingsAsync(cancel), site).Coming.Select(m => new SelectListItem(S["Meeting {0}", m.Number] + " · " + m.Title + " · " + formats.Date(m.StartsAt), m.Id))];
    }
}
