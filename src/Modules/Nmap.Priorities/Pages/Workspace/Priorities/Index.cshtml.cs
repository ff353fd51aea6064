using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Content;
using Nmap.Cms.Web;
using Nmap.Priorities.Ranking;

namespace Nmap.Priorities.Pages.Workspace.Priorities;

/// <summary>Priorities by their stage, and the lists in which they are ranked.</summary>
internal sealed class IndexModel(PriorityShelf shelf, ContentTypes types) : NmapPage
{
    public IReadOnlyList<(ItemCard Card, string Stage)> Rows { get; private set; } = [];
    public IReadOnlyList<PriorityList> Lists { get; private set; } = [];
    public bool MayRank => Reader.Can(PriorityPermissions.Rank);
    public IReadOnlyList<ContentType> Kinds => types[nameof(Priority)] is var type && type.Writers.Any(Reader.Is) ? [type] : [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var order = PriorityType.Stages.Keys.ToList();
        Rows = [.. (await shelf.AllAsync(Reader, cancel)).Values.OrderBy(p => order.IndexOf(p.Stage)).ThenBy(p => p.Card.Title, StringComparer.CurrentCulture)];
        Lists = await shelf.ListsAsync(Reader, cancel);
        return Page();
    }
}
