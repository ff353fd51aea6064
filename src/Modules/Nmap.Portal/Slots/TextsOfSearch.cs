using System.Runtime.CompilerServices;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Facts;
using Nmap.Cms.Slots;

namespace Nmap.Portal.Slots;

/// <summary>Every published text of every content type, with its audience; the index shows each reader what is theirs.</summary>
internal sealed class TextsOfSearch(ContentTypes types, ContentLibrary library) : ISearchSource
{
    private const int Batch = 200;

    public async IAsyncEnumerable<SearchDocument> AllAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        string[] names = [.. types.All.Where(t => t.InSearch).Select(t => t.Name)];
        string? after = null;
        while (await library.VisibleTo(Reader.System).OfType(names).LoadAsync(Batch, after, cancel) is { Count: > 0 } items)
        {
            foreach (var item in items) { yield return Document(item); }
            after = items[^1].ContentItemId;
        }
    }

    /// <summary>The other languages change with a source, because what is stored once for all of them may have changed.</summary>
    public async Task<IReadOnlyList<SearchChange>> AfterAsync(IFact fact, CancellationToken cancel)
    {
        if (fact is not ContentChanged changed || types.Find(changed.Type)?.InSearch != true) { return []; }
        var items = await library.VisibleTo(Reader.System).InSet(changed.SetId).LoadAsync(100, cancel: cancel);
        var changes = items.Select(i => new SearchChange(Id(i.ContentItemId), Document(i))).ToList();
        if (items.All(i => i.ContentItemId != changed.ItemId)) { changes.Add(new(Id(changed.ItemId), null)); }
        return changes;
    }

    private static string Id(string itemId) => "content:" + itemId;

    private SearchDocument Document(ContentItem item)
    {
        var type = types[item.ContentType];
        return new()
        {
            Id = Id(item.ContentItemId),
            Type = type.Name,
            Culture = item.Culture,
            Title = item.DisplayText,
            Text = type.Summary(item) + "\n" + type.PlainText(item),
            Address = $"/{item.Culture}/{item.Path}",
            Audience = item.Audience,
            VisibleFrom = item.VisibleFrom,
            At = item.PublishedUtc ?? item.ModifiedUtc,
            Facets = type.Facets(item),
        };
    }
}
