using Nmap.Cms.Slots;
using Nmap.Cms.Web;

namespace Nmap.Portal.Pages.Workspace.YourList;

/// <summary>The workspace's first page: what waits for this reader, from every module.</summary>
internal sealed class IndexModel(IEnumerable<IYourListSource> sources) : NmapPage
{
    public IReadOnlyList<(string Heading, IReadOnlyList<ListEntry> Entries)> Groups { get; private set; } = [];
    public bool IsEmpty => Groups.Count == 0;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var entries = new List<ListEntry>();
        foreach (var source in sources) { entries.AddRange(await source.ForAsync(Reader, cancel)); }
        Groups = [.. entries.GroupBy(e => e.Kind).OrderBy(g => g.Key)
            .Select(g => (Heading(g.Key), (IReadOnlyList<ListEntry>)[.. g.OrderBy(e => e.DueOn ?? DateOnly.MaxValue)]))];
    }

    private string Heading(ListKind kind) => kind switch
    {
        ListKind.NeedsYourApproval => S["Needs your answer or approval"],
        ListKind.Due => S["To do"],
        _ => S["To read"],
    };
}
