using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>The second officer's look at minutes signed on paper.</summary>
internal sealed class PaperConfirmModel(Shelf shelf, SignOnPaper paper, AdoptionWarnings warnings, IForum forum) : NmapPage
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public bool Same { get; set; }

    public Meeting Meeting { get; private set; } = null!;
    public Minutes Minutes { get; private set; } = null!;
    public PaperSigning Signing { get; private set; } = null!;

    /// <summary>The text is no longer the one that was signed.</summary>
    public bool IsOld { get; private set; }
    public IReadOnlyList<string> Warnings { get; private set; } = [];
    public string BroughtBy { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(Permissions.ConfirmPaper)) { return NotFound(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        if (!Same) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Open the copy, compare it, and tick the box."), nameof(Same)); }
        await paper.ConfirmAsync(Minutes.Id, Reader, cancel);
        Notice(S["The minutes are adopted. Every member is told."]);
        return Redirect($"/workspace/meetings/{Id}/minutes");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        Minutes = await shelf.MinutesOfAsync(Id, Reader, cancel) ?? throw RefusedException.Missing();
        Warnings = await warnings.ForAsync(Minutes, adopts: true, cancel);
        Signing = await paper.FindAsync(Minutes.Id, cancel) ?? throw RefusedException.Missing();
        IsOld = !Signing.Says(Seal.Digest(Meeting, Minutes));
        BroughtBy = Signing.UploadedById is { } by ? (await forum.PersonAsync(by, cancel))?.Name ?? "" : "";
    }
}
