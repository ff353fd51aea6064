using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Portal.Slots;

/// <summary>Home, lists, and every public text with its languages.</summary>
internal sealed class TextsOfSitemap(ContentTypes types, ContentLibrary library, ISite site) : ISitemapSource
{
    private const int Batch = 1000;

    public async Task<IReadOnlyList<SitemapEntry>> EntriesAsync(CancellationToken cancel)
    {
        var entries = new List<SitemapEntry> { Everywhere("") };
        entries.AddRange(types.All.Where(t => t.InFeeds && t.Folder is not null).Select(t => Everywhere("/" + t.Folder)));
        var sets = new Dictionary<string, List<ItemCard>>();
        await foreach (var card in CardsAsync(cancel))
        {
            if (!sets.TryGetValue(card.SetId, out var languages)) { sets[card.SetId] = languages = []; }
            languages.Add(card);
        }
        entries.AddRange(sets.Values.Select(languages => new SitemapEntry(languages.ToDictionary(c => c.Culture, c => c.Address), languages.Max(c => c.ModifiedAt))));
        return entries;
    }

    private async IAsyncEnumerable<ItemCard> CardsAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        string[] names = [.. types.All.Where(t => t.Folder is not null).Select(t => t.Name)];
        var texts = library.VisibleTo(Reader.Stranger).OfType(names);
        string? after = null;
        while (await texts.PageAsync(after, Batch, cancel) is { Count: > 0 } cards)
        {
            foreach (var card in cards.Where(c => c.Path is not null)) { yield return card; }
            after = cards[^1].ItemId;
        }
    }

    private SitemapEntry Everywhere(string path) => new(site.Settings.Languages.ToDictionary(l => l, l => $"/{l}{path}"), null);
}
