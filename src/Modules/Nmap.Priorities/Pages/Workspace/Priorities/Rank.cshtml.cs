using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Content;
using Nmap.Cms.Web;
using Nmap.Priorities.Ranking;

namespace Nmap.Priorities.Pages.Workspace.Priorities;

/// <summary>Gives priorities their rank in a list that is not adopted yet; without an id in a new one.</summary>
internal sealed class RankModel(PriorityShelf shelf, KeepPriorities keep) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string? Id { get; set; }
    [BindProperty] public Dictionary<string, int?> Ranks { get; set; } = [];
    [BindProperty] public long? Revision { get; set; }

    public IReadOnlyList<(ItemCard Card, string Stage)> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Reader.Can(PriorityPermissions.Rank)) { return NotFound(); }
        await LoadAsync(cancel);
        var lists = await shelf.ListsAsync(Reader, cancel);
        var list = Id is null ? lists.FirstOrDefault(l => l.IsAdopted) : lists.FirstOrDefault(l => l.Id == Id);
        if (Id is not null && list is not { IsAdopted: false }) { return NotFound(); }
        Revision = Id is null ? null : list?.Revision;
        Ranks = (list?.Ranked ?? []).Select((id, i) => (id, i)).ToDictionary(r => r.id, r => (int?)(r.i + 1));
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await LoadAsync(cancel);
        var known = Rows.Select(r => r.Card.SetId).ToHashSet();
        var saved = await keep.RankAsync(Id, Ranks.Where(r => known.Contains(r.Key)).ToDictionary(), Revision, Reader, cancel);
        Notice(S["The list is saved as a draft."]);
        return Redirect("/workspace/priorities/lists/" + saved.Id);
    });

    protected override async Task LoadAsync(CancellationToken cancel)
        => Rows = [.. (await shelf.AllAsync(Reader, cancel)).Values.Where(p => p.Stage is not (PriorityType.Dropped or PriorityType.Done)).OrderBy(p => p.Card.Title, StringComparer.CurrentCulture)];
}
