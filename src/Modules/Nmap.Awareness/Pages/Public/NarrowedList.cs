using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Awareness.Pages.Public;

/// <summary>A public list of one type, narrowed by what its address asks.</summary>
internal abstract class NarrowedList(ContentLibrary library, ContentTypes types, TargetGroups groups, string type) : NmapPage
{
    private const int Size = 20;

    public IReadOnlyList<ItemCard> Cards { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Groups { get; private set; } = new Dictionary<string, string>();
    public int Number { get; private set; }
    public int Pages { get; private set; }

    /// <summary>With its question mark; empty when nothing is asked.</summary>
    public string Query => string.Join('&', Asked.Where(a => a.Value is { Length: > 0 }).Select(a => $"{a.Name}={Uri.EscapeDataString(a.Value!)}")) is { Length: > 0 } query ? "?" + query : "";

    protected abstract IEnumerable<(string Name, string? Value)> Asked { get; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var asked = Asked.ToDictionary(a => a.Name, a => a.Value);
        var texts = types[type].Narrow(library.VisibleTo(Reader).OfType(type), n => asked.GetValueOrDefault(n)).Preferring(Cultures.Current);
        Pages = Math.Max(1, (await texts.CountAsync(cancel) + Size - 1) / Size);
        Number = Math.Clamp(int.TryParse(Request.Query["page"], out var page) ? page : 1, 1, Pages);
        Cards = await texts.CardsAsync((Number - 1) * Size, Size, cancel);
        Groups = await groups.AllAsync(cancel);
        await ShowAsync(Cards, cancel);
    }

    /// <summary>What the list shows besides title and summary.</summary>
    protected virtual Task ShowAsync(IReadOnlyList<ItemCard> cards, CancellationToken cancel) => Task.CompletedTask;
}
