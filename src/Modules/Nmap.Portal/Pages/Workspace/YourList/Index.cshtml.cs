using Microsoft.AspNetCore.Mvc;
using Nmap.Cms.Content;
using Nmap.Cms.Slots;
using Nmap.Cms.Web;
using Nmap.Portal.Editing;
using Nmap.Portal.Reading;

namespace Nmap.Portal.Pages.Workspace.YourList;

/// <summary>The workspace's first page: what waits for this reader, from every module.</summary>
internal sealed class IndexModel(Reading.YourList list, ContentTypes types) : NmapPage
{
    /// <summary>Address of an entry that was read.</summary>
    [BindProperty]
    public string? Read { get; set; }

    public IReadOnlyList<(string Heading, IReadOnlyList<ListEntry> Entries)> Groups { get; private set; } = [];

    /// <summary>Whoever writes a kind or two begins here; who writes many chooses on the page of texts.</summary>
    public IReadOnlyList<ContentType> Kinds => TextForm.Kinds(types, Reader) is { Count: <= 4 } few ? few : [];

    public bool IsEmpty => Groups.Count == 0;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        await list.MarkReadAsync(Read ?? "", Reader, cancel);
        return Redirect("/workspace");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
        => Groups = [.. (await list.OfAsync(Reader, cancel)).GroupBy(e => e.Kind).OrderBy(g => g.Key)
            .Select(g => (Heading(g.Key), (IReadOnlyList<ListEntry>)[.. g.OrderBy(e => e.DueOn ?? DateOnly.MaxValue)]))];

    private string Heading(ListKind kind) => kind switch
    {
        ListKind.NeedsYourApproval => S["Needs your answer or approval"],
        ListKind.Due => S["To do"],
        _ => S["To read"],
    };
}
