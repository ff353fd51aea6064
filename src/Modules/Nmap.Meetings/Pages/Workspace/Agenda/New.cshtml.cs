using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Agenda;

internal sealed class NewModel(Shelf shelf, EditAgenda edit, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public ItemForm Item { get; set; } = new();

    public Meeting Meeting { get; private set; } = null!;
    public bool IsLate => Meeting.IsLateOn(site.Today, site);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Arrange)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await edit.AddAsync(Id, Item.ToFields(null), Reader, cancel);
        Notice(S["The item is on the agenda."]);
        return Redirect($"/workspace/meetings/{Id}/agenda");
    });

    protected override async Task LoadAsync(CancellationToken cancel) => Meeting = await shelf.MeetingAsync(Id, Reader, cancel);

    protected override string FieldName(string? field) => ItemForm.Field(field);
}
