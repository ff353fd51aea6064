using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>Notes of one's own for an agenda item; no part of the minutes.</summary>
internal sealed class OwnNotesModel(Shelf shelf, Jot jot) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty]
    public string? Lines { get; set; }

    public Meeting Meeting { get; private set; } = null!;
    public AgendaItem AgendaItem { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (!Jot.MayNote(Meeting, Reader)) { return NotFound(); }
        Lines = (await jot.MineAsync(Id, AgendaItem.Id, JottingKind.Own, Reader, cancel))?.Text;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        await jot.KeepAsync(Id, Number, JottingKind.Own, Lines, Reader, cancel);
        Notice(S["Your notes are saved."]);
        return Redirect($"/workspace/meetings/{Id}/own-notes/{(Number < Meeting.Agenda.Count ? Number + 1 : Number)}");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        AgendaItem = Meeting.InOrder.ElementAtOrDefault(Number - 1) ?? throw RefusedException.Missing();
    }
}
