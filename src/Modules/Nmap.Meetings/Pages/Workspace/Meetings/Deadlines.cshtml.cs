using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

internal sealed class DeadlinesModel(Shelf shelf, SetDeadlines set, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public DateOnly? ItemsInOn { get; set; }
    [BindProperty] public DateOnly? OrderFixedOn { get; set; }

    public Meeting Meeting { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Arrange)) { return NotFound(); }
        await LoadAsync(cancel);
        (ItemsInOn, OrderFixedOn) = (Meeting.ItemsInOn(site), Meeting.OrderFixedOn(site));
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await set.RunAsync(Id, ItemsInOn, OrderFixedOn, Reader, cancel);
        Notice(S["The deadlines are saved."]);
        return Redirect($"/workspace/meetings/{Id}/agenda");
    });

    protected override async Task LoadAsync(CancellationToken cancel) => Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
}
