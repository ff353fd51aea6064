using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>Keeps typed notes without saving them: by a button, or by the page itself while one types.</summary>
internal sealed class KeepNotesModel(Jot jot, Shelf shelf) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty]
    public string? Lines { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.TakeMinutes)) { return NotFound(); }
        var meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        if (meeting.InOrder.ElementAtOrDefault(Number - 1) is not { } item) { return NotFound(); }
        Lines = (await jot.MineAsync(Id, item.Id, JottingKind.Draft, Reader, cancel))?.Text;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await jot.KeepAsync(Id, Number, JottingKind.Draft, Lines, Reader, cancel);
        if (Request.Headers["X-Kept-By"] == "page") { return new NoContentResult(); }
        Notice(string.IsNullOrWhiteSpace(Lines) ? S["What was kept is forgotten."] : S["Your text is kept. It is no part of the minutes until you save it."]);
        return Redirect($"/workspace/meetings/{Id}/notes/{Number}");
    });
}
