using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>The agenda for those who arrange the meeting: one button a move, one page an item.</summary>
internal sealed class AgendaModel(Shelf shelf, AgendaView view, EditAgenda edit, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public string Item { get; set; } = "";
    [BindProperty] public int Places { get; set; }

    public Meeting Meeting => Agenda.Meeting;
    public AgendaShown Agenda { get; private set; } = null!;
    public bool MayReorder => Reader.Can(Permissions.ApproveAgenda);

    public bool MayShift(AgendaRow row) => row.Item.IsLate || !Meeting.IsOrderFixed(site);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Arrange)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await edit.ShiftAsync(Item, Math.Sign(Places), null, Reader, cancel);
        return Redirect($"/workspace/meetings/{Id}/agenda");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
        => Agenda = await view.OfAsync(await shelf.MeetingAsync(Id, Reader, cancel), Reader, cancel);
}
