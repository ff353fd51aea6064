using Nmap.Cms.Content;
using Nmap.Cms.Web;

namespace Nmap.GoodPractices.Pages.Workspace.Lessons;

/// <summary>Lessons at the desk: the reader's own that are on their way, and those changed last.</summary>
internal sealed class IndexModel(ContentLibrary library, ContentTypes types) : NmapPage
{
    private const int Most = 100;
    private const int Recent = 25;
    private static readonly string[] Begun = ["draft", "in-review", "returned", "approved", "scheduled"];

    public IReadOnlyList<ItemCard> Mine { get; private set; } = [];
    public IReadOnlyList<ItemCard> Others { get; private set; } = [];
    public IReadOnlyList<ContentType> Kinds => types[nameof(GoodPractice)] is var type && type.Writers.Any(Reader.Is) ? [type] : [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var desk = library.DeskOf(Reader).OfType(nameof(GoodPractice));
        if (Reader.PersonId is { } me) { Mine = await desk.WrittenBy(me).Unpublished().InState(Begun).ChangedAsync(0, Most, cancel); }
        Others = [.. (await desk.ChangedAsync(0, Recent, cancel)).Where(c => Mine.All(m => m.ItemId != c.ItemId))];
    }
}
