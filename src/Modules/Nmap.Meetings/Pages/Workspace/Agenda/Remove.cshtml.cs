using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Agenda;

internal sealed class RemoveModel(AgendaShelf agenda, EditAgenda edit) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public string? Reason { get; set; }

    public Meeting Meeting { get; private set; } = null!;
    public AgendaItem Item { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Arrange)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        var from = Meeting.Id;
        await edit.RemoveAsync(Id, Reason, Reader, cancel);
        Notice(S["The item is off the agenda."]);
        return Redirect($"/workspace/meetings/{from}/agenda");
    });

    protected override async Task LoadAsync(CancellationToken cancel) => (Meeting, Item) = await agenda.ItemAsync(Id, Reader, cancel);
}
