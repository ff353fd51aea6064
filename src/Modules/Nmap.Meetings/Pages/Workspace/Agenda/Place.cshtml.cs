using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Agenda;

/// <summary>After the order is fixed, the lead moves an item with a reason.</summary>
internal sealed class PlaceModel(AgendaShelf agenda, EditAgenda edit) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public int Places { get; set; } = -1;
    [BindProperty] public string? Reason { get; set; }

    public Meeting Meeting { get; private set; } = null!;
    public AgendaItem Item { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.ApproveAgenda)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await edit.ShiftAsync(Id, Math.Sign(Places), Reason, Reader, cancel);
        await LoadAsync(cancel);
        Notice(S["The place is changed."]);
        return Redirect($"/workspace/meetings/{Meeting.Id}/agenda");
    });

    protected override async Task LoadAsync(CancellationToken cancel) => (Meeting, Item) = await agenda.ItemAsync(Id, Reader, cancel);
}
