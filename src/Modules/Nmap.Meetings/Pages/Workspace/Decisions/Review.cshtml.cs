using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Pages.Workspace.Decisions;

/// <summary>Whoever holds a decision says what looking at it again found.</summary>
internal sealed class ReviewModel(Shelf shelf, KeepDecision keep) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Number { get; set; } = "";
    [BindProperty] public string? Finding { get; set; }
    [BindProperty] public DateOnly? ReviewOn { get; set; }
    [BindProperty] public long Revision { get; set; }

    public Decision Decision { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Revision = Decision.Revision;
        return KeepDecision.MayReview(Decision, Reader) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await keep.ReviewAsync(Number, Finding, ReviewOn, Revision, Reader, cancel);
        Notice(S["The review is saved."]);
        return Redirect("/workspace/decisions/" + Number);
    });

    protected override async Task LoadAsync(CancellationToken cancel)
        => Decision = await shelf.DecisionAsync(Number, Reader, cancel);
}
