using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>Brings the scan of minutes that were signed on paper.</summary>
internal sealed class PaperModel(Shelf shelf, SignOnPaper paper) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public IFormFile? Scan { get; set; }

    [BindProperty]
    public DateOnly? SignedOn { get; set; }

    public Meeting Meeting { get; private set; } = null!;
    public Minutes Minutes { get; private set; } = null!;
    public PaperSigning? Signing { get; private set; }

    /// <summary>The text is no longer the one that was signed.</summary>
    public bool IsOld => Signing?.Says(Seal.Digest(Meeting, Minutes)) == false;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.ConfirmPaper)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        await paper.UploadAsync(Minutes.Id, Scan, SignedOn, Reader, cancel);
        Notice(S["The scan is kept. A second officer can confirm it now."]);
        return Redirect($"/workspace/meetings/{Id}/minutes/paper");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        Minutes = await shelf.MinutesOfAsync(Id, Reader, cancel) ?? throw RefusedException.Missing();
        Signing = await paper.FindAsync(Minutes.Id, cancel);
    }
}
