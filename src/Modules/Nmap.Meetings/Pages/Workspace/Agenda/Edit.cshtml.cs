using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Agenda;

internal sealed class EditModel(AgendaShelf agenda, EditAgenda edit) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public ItemForm Item { get; set; } = new();
    [BindProperty] public long? Revision { get; set; }

    public Meeting Meeting { get; private set; } = null!;
    public AgendaItem Stored { get; private set; } = null!;

    /// <summary>Somebody else saved it while this form was open.</summary>
    public bool IsOvertaken { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Arrange)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var (meeting, stored) = await agenda.ItemAsync(Id, Reader, cancel);
        await edit.ChangeAsync(Id, Item.ToFields(stored.Fields), Revision, Reader, cancel);
        Notice(meeting.NeedsApprovalAgain ? S["The item is saved. The agenda was approved before, so the lead is asked again."] : S["The item is saved."]);
        return Redirect($"/workspace/meetings/{meeting.Id}/agenda");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        (Meeting, Stored) = await agenda.ItemAsync(Id, Reader, cancel);
        IsOvertaken = Revision is { } mine && mine != Stored.Revision;
        (Item, Revision) = (Revision is null ? ItemForm.Of(Stored.Fields) : Item, Stored.Revision);
        if (IsOvertaken) { ModelState.Remove(nameof(Revision)); }
    }

    protected override string FieldName(string? field) => ItemForm.Field(field);
}
