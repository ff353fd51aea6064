using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Progress.Data;
using Nmap.Progress.Verbs;

namespace Nmap.Progress.Pages.Workspace.Figures;

/// <summary>One state of completion. Its one form approves it or withdraws it.</summary>
internal sealed class CompletionStateModel(NmapDb db, KeepCompletion keep) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public string? Reason { get; set; }

    /// <summary><c>approve</c> or <c>withdraw</c>.</summary>
    [BindProperty] public string? Do { get; set; }
    public Completion One { get; private set; } = null!;
    public Ledger Ledger { get; private set; } = null!;
    public bool MayEnter => Reader.Can(ProgressPermissions.Import);
    public bool MayApprove => Reader.Can(ProgressPermissions.Approve);
    public bool MayWithdraw => One.State == CompletionState.Approved ? MayApprove : One.State == CompletionState.Waiting && MayEnter;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!MayEnter && !MayApprove) { context.Result = Forbid(); }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (Do == "approve") { await keep.ApproveAsync(Id, Reader, cancel); }
        else { await keep.WithdrawAsync(Id, Reason, Reader, cancel); }
        Notice(Do == "approve" ? S["Approved. Everybody reads it now."] : S["It is withdrawn. If it was public, the public pages say so with your reason."]);
        return Redirect("/workspace/figures/completion");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        One = await db.Set<Completion>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, cancel) ?? throw RefusedException.Missing();
        Ledger = await db.LedgerOfAsync(FigureKey.Remaining, cancel);
    }
}
