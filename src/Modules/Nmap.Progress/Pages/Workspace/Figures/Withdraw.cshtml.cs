using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Data;

namespace Nmap.Progress.Pages.Workspace.Figures;

internal sealed class WithdrawModel(NmapDb db, WithdrawFigure withdraw) : FigurePage(db)
{
    [BindProperty]
    public string? Reason { get; set; }

    protected override bool MayOpen => Reader.Can(ProgressPermissions.Approve);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await withdraw.RunAsync(Id, Reason, Reader, cancel);
        Notice(S["The figure is withdrawn. If it was public, its page says so with your reason."]);
        return Redirect("/workspace/figures/" + Id);
    });
}
