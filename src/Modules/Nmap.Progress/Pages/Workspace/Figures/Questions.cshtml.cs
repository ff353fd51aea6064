using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Progress.Data;

namespace Nmap.Progress.Pages.Workspace.Figures;

/// <summary>Figures that need a look, one at a time: right, wrong, or later.</summary>
internal sealed class QuestionsModel(NmapDb db, ApproveFigures approve, WithdrawFigure withdraw, IFormats formats) : NmapPage
{
    /// <summary>The last that was left for later.</summary>
    [BindProperty(SupportsGet = true)] public string? After { get; set; }
    [BindProperty] public string Id { get; set; } = "";
    [BindProperty] public string Do { get; set; } = "";
    [BindProperty] public string? Reason { get; set; }
    public Figure? Figure { get; private set; }
    public Figure? Old { get; private set; }
    public Atlas Atlas { get; private set; } = Atlas.Empty;
    public int Left { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(ProgressPermissions.Approve)) { return Forbid(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        if (Do == "right") { Notice((await approve.RunAsync([Id], Reader, cancel)).Say(S, formats)); }
        else
        {
            await withdraw.RunAsync(Id, Reason, Reader, cancel);
            Notice(S["The figure is left out."]);
        }
        return Redirect("/workspace/figures/questions" + (After is null ? "" : "?after=" + Uri.EscapeDataString(After)));
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        var waiting = (await db.Set<Figure>().AsNoTracking().VisibleTo(Reader).Where(f => f.State == FigureState.Imported && f.SupersededById == null).ToListAsync(cancel))
            .Where(f => f.Remarks.Count > 0 && f.WhyNotApprove(Reader.PersonId) is null).InListOrder().ToList();
        Left = waiting.Count;
        Figure = waiting.FirstOrDefault(f => f.Id == Id) ?? waiting.Skip(waiting.FindIndex(f => f.Id == After) + 1).FirstOrDefault();
        var ledger = await db.LedgerAsync(cancel);
        Atlas = ledger.Atlas;
        if (Figure is { } now) { Old = ledger.Series(now.Key, now.AreaCode, now.Breakdown).LastOrDefault(f => f.Last <= now.Last && f.When.IsAsLongAs(now.When)); }
    }
}
