using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>The answer to an organisation's own word that it was in the room.</summary>
internal sealed class StatementModel(Shelf shelf, RecordAttendance record, IForum forum) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Organisation { get; set; } = "";

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Attendance Row { get; private set; } = null!;
    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Arrange)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (Answer is not ("confirm" or "object")) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose one of the answers."), nameof(Answer)); }
        await record.SettleAsync(Id, Organisation, Answer == "confirm", Reason, Reader, cancel);
        Notice(S["Attendance is saved."]);
        return Redirect($"/workspace/meetings/{Id}/attendance");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        var meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        Row = meeting.Attendance.FirstOrDefault(a => a.OrganisationId == Organisation && a.StatedAt is not null) ?? throw RefusedException.Missing();
        Name = (await forum.FindAsync(Organisation, cancel))?.Name.ToString() ?? "";
    }
}
