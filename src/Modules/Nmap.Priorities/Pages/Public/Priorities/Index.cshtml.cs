using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Web;
using Nmap.Priorities.Ranking;

namespace Nmap.Priorities.Pages.Public.Priorities;

/// <summary>The latest adopted list of priorities against the one before, or an earlier one by its number; then adopted priorities that stand on none.</summary>
internal sealed class IndexModel(PriorityShelf shelf) : NmapPage
{
    [BindProperty(SupportsGet = true)] public int? List { get; set; }

    public PriorityList? Shown { get; private set; }
    public PriorityList? Before { get; private set; }
    public IReadOnlyList<ShownRank> Ranks { get; private set; } = [];

    /// <summary>How many entries of the list nobody outside reads.</summary>
    public int Hidden => Ranks.Count(r => r is { Place.Rank: not null, Card: null });
    public IReadOnlyList<PriorityList> Lists { get; private set; } = [];
    public IReadOnlyList<(ItemCard Card, string Stage)> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Lists = await shelf.ListsAsync(Reader.Stranger, cancel);
        Shown = List is { } number ? Lists.FirstOrDefault(l => l.Number == number) : Lists is [var newest, ..] ? newest : null;
        if (List is not null && Shown is null) { return NotFound(); }
        if (Shown is not null) { (Before, Ranks) = await shelf.CompareAsync(Shown, Reader.Stranger, cancel); }
        var ranked = Ranks.Select(r => r.Place.SetId).ToHashSet();
        Others = [.. (await shelf.AllAsync(Reader.Stranger, cancel)).Where(p => !ranked.Contains(p.Key)).Select(p => p.Value)];
        return Page();
    }
}
