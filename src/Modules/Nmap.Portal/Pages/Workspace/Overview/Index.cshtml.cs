using Nmap.Cms.Slots;
using Nmap.Cms.Web;

namespace Nmap.Portal.Pages.Workspace.Overview;

/// <summary>How things stand today, from every module; each number leads to its rows.</summary>
internal sealed class IndexModel(IEnumerable<IOverviewSource> sources) : NmapPage
{
    public IReadOnlyList<OverviewCard> Cards { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var cards = new List<OverviewCard>();
        foreach (var source in sources.OrderBy(s => s.Order))
        {
            if (await source.ForAsync(Reader, cancel) is { Lines.Count: > 0 } card) { cards.Add(card); }
        }
        Cards = cards;
    }
}
