using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>An organisation that nobody recorded says that it took part.</summary>
internal sealed class WeWereThereModel(Shelf shelf, RecordAttendance record) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public string? Person { get; set; }

    public Meeting Meeting { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.Answer) || Reader.Organisation is null) { return NotFound(); }
        await LoadAsync(cancel);
        if (Meeting.Attendance.Any(a => a.OrganisationId == Reader.Organisation && a.IsThere))
        {
            NoticeUndone(S["Your organisation is recorded as present already."]);
            return Redirect($"/workspace/meetings/{Id}/attendance");
        }
        Person = Reader.Name;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await record.StateAsync(Id, Person, Reader, cancel);
        Notice(S["Thank you. The secretariat confirms it or answers."]);
        return Redirect($"/workspace/meetings/{Id}/attendance");
    });

    protected override async Task LoadAsync(CancellationToken cancel) => Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
}
