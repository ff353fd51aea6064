using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Web;
using Nmap.Priorities.Ranking;

namespace Nmap.Priorities.Pages.Workspace.Priorities;

/// <summary>A list of priorities against the one adopted before it. Its one form adopts it.</summary>
internal sealed class ListModel(PriorityShelf shelf, KeepPriorities keep) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty] public string? Decision { get; set; }

    /// <summary>Number of the decision that is meant, whatever was asked about it.</summary>
    [BindProperty] public string? Sure { get; set; }
    [BindProperty] public long? Revision { get; set; }

    public PriorityList List { get; private set; } = null!;
    public PriorityList? Before { get; private set; }
    public IReadOnlyList<ShownRank> Ranks { get; private set; } = [];
    public IReadOnlyList<ShownRank> Hidden { get; private set; } = [];
    public AdoptionDoubt? Doubt { get; private set; }
    public IReadOnlyDictionary<string, string> Decisions { get; private set; } = new Dictionary<string, string>();
    public bool MayRank => !List.IsAdopted && Reader.Can(PriorityPermissions.Rank);
    public bool MayAdopt => !List.IsAdopted && Reader.Can(PriorityPermissions.Adopt);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Revision = List.Revision;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await keep.AdoptAsync(Id, Decision, Sure is not null && Sure == Decision, Revision, Reader, cancel);
        Notice(S["The list is adopted. Its order and day stay as they are."]);
        return Redirect("/workspace/priorities/lists/" + Id);
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        List = (await shelf.ListsAsync(Reader, cancel)).FirstOrDefault(l => l.Id == Id) ?? throw RefusedException.Missing();
        (Before, Ranks) = await shelf.CompareAsync(List, Reader, cancel);
        if (Reader.Can(PriorityPermissions.Rank)) { Hidden = await shelf.HiddenAsync(Ranks, cancel); }
        if (MayAdopt) { (Decisions, Doubt) = (await shelf.DecisionsAsync(Reader, cancel), await shelf.DoubtAsync(List, Decision, Reader, cancel)); }
    }
}
