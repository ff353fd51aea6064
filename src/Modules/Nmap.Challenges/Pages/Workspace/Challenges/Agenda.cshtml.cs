using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Nmap.Challenges.Data;
using Nmap.Challenges.Verbs;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Contracts;

namespace Nmap.Challenges.Pages.Workspace.Challenges;

/// <summary>Puts a challenge forward for a coming meeting; the next one is chosen already.</summary>
internal sealed class AgendaModel(NmapDb db, MoveChallenge move, IAgendas agendas, IFormats formats, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public string? Meeting { get; set; }

    internal Challenge Shown { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Meetings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Meeting = Meetings.Count > 0 ? Meetings[0].Value : null;
        return Reader.Can(Permissions.Raise) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await move.PutForwardAsync(Id, Meeting, Reader, cancel);
        Notice(S["It is proposed for the agenda. Those who arrange the meeting answer."]);
        return Redirect($"/workspace/challenges/{Id}");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Shown = await db.Set<Challenge>().AsNoTracking().WholeAsync(Id, Reader, cancel);
        Meetings = [.. (await agendas.MeetingsAsync(cancel)).Where(m => m.StartsAt > site.Now && !m.Cancelled).Select(m => new SelectListItem($"{S["Meeting {0}", m.Number]} · {m.Title} · {formats.Date(m.StartsAt)}", m.Id))];
    }
}
