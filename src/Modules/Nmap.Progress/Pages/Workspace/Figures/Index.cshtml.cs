using Nmap.Cms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Progress.Data;

namespace Nmap.Progress.Pages.Workspace.Figures;

/// <summary>Figures by state, those that need a look first. Its one form approves those that are ticked, or all that need no look.</summary>
internal sealed class IndexModel(NmapDb db, ApproveFigures approve, IFormats formats) : NmapPage
{
    private const int PageSize = 500;

    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    public int Number { get; private set; } = 1;

    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    /// <summary>"all" when everything that this person may approve is meant.</summary>
    [BindProperty]
    public string? Which { get; set; }

    public Atlas Atlas { get; private set; } = Atlas.Empty;
    public IReadOnlyList<Figure> Figures { get; private set; } = [];
    public IReadOnlyDictionary<FigureState, int> Counts { get; private set; } = new Dictionary<FigureState, int>();
    public int Pages => (Counts.GetValueOrDefault(State) + PageSize - 1) / PageSize;

    public string PageAddress => $"/workspace/figures?show={Show}&page={{0}}";

    public FigureState State => Show switch { "approved" => FigureState.Approved, "held" => FigureState.Held, "withdrawn" => FigureState.Withdrawn, _ => FigureState.Imported };
    public bool MayApprove => Reader.Can(ProgressPermissions.Approve);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.IsMember && !MayApprove) { return Forbid(); }
        await LoadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var done = await approve.RunAsync(Which == "all" ? await PlainAsync(cancel) : Chosen, Reader, cancel);
        Notice(done.Say(S, formats));
        return Redirect("/workspace/figures");
    });

    /// <summary>Those that need no look and were brought in by others.</summary>
    private async Task<List<string>> PlainAsync(CancellationToken cancel)
    {
        var plain = (await WaitingAsync(cancel)).Where(f => f.Remarks.Count == 0).ToList();
        var ids = plain.Where(f => f.WhyNotApprove(Reader.PersonId) is null).Select(f => f.Id).ToList();
        return ids.Count > 0 ? ids : throw new RefusedException(Refusal.Invalid, plain.Count > 0
            ? Phrase.Of("You brought in all the figures that need no look. Another person has to approve them.")
            : Phrase.Of("Each figure that waits needs a look. Tick those that are right, and approve the chosen ones."), "Chosen");
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        (Atlas, Number) = (await db.AtlasAsync(cancel), Math.Max(1, int.TryParse(Request.Query["page"], out var page) ? page : 1));
        var (seen, state) = (db.Set<Figure>().AsNoTracking().VisibleTo(Reader).Where(f => f.SupersededById == null), State);
        Counts = await seen.GroupBy(f => f.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        Figures = await db.ToldAsync([.. (await seen.Where(f => f.State == state).ToListAsync(cancel)).InListOrder().Skip((Number - 1) * PageSize).Take(PageSize)], Reader, cancel);
    }

    private Task<List<Figure>> WaitingAsync(CancellationToken cancel)
        => db.Set<Figure>().AsNoTracking().VisibleTo(Reader).Where(f => f.State == FigureState.Imported && f.SupersededById == null).ToListAsync(cancel);
}
