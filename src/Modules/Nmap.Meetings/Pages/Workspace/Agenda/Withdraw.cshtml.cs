using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Agenda;

internal sealed class WithdrawModel(AgendaShelf agenda, KeepPaper keep, NmapDb db) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Paper { get; set; } = "";
    [BindProperty] public string? Reason { get; set; }

    public AgendaPaper Document { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await keep.WithdrawAsync(Id, Paper, Reason, Reader, cancel);
        Notice(S["The document is withdrawn."]);
        return Redirect("/workspace/agenda/" + Id);
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        var (meeting, item) = await agenda.MembersItemAsync(Id, Reader, cancel);
        if (!KeepPaper.May(meeting, item, Reader)) { throw RefusedException.Missing(); }
        Document = await db.Set<AgendaPaper>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == Paper && p.ItemId == Id, cancel) ?? throw RefusedException.Missing();
    }
}
