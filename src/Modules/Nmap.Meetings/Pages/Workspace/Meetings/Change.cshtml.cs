using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

internal sealed class ChangeModel(ArrangeMeeting arrange, Shelf shelf, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public MeetingFields Fields { get; set; } = new();

    [BindProperty]
    public long Revision { get; set; }

    /// <summary>What somebody else saved meanwhile; null while nobody did.</summary>
    public MeetingFields? Stands { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Arrange)) { return NotFound(); }
        var meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        (Fields, Revision) = (MeetingFields.Of(meeting, site), meeting.Revision);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var stored = await shelf.MeetingAsync(Id, Reader, cancel);
        var told = stored.Sequence;
        var changed = await arrange.ChangeAsync(Id, Fields.ToPlan(stored, site, []), Revision, Reader, cancel);
        Notice(changed.Sequence > told ? S["Saved. Everybody who was invited is told of the change."] : S["Saved."]);
        return Redirect($"/workspace/meetings/{Id}");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        var stored = await shelf.MeetingAsync(Id, Reader, cancel);
        if (stored.Revision == Revision) { return; }
        (Stands, Revision) = (MeetingFields.Of(stored, site), stored.Revision);
        ModelState.Remove(nameof(Revision));
    }

    protected override string FieldName(string? field) => field is null ? "" : "Fields." + field;
}
