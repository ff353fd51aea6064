using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Slots;
using Nmap.Search.Contracts;

namespace Nmap.Search.Slots;

/// <summary>What a search finds, as a list that is followed: the newest first, with the same words and filters as the page.</summary>
internal sealed class SearchFeed(ISearch search) : IFeedSource
{
    public string Path => "search";
    public string Title => Phrase.Of("Search");

    public Task<IReadOnlyList<FeedEntry>> EntriesAsync(string culture, IReadOnlyDictionary<string, string> filters, int limit, CancellationToken cancel)
    {
        var entries = new List<FeedEntry>();
        while (entries.Count < limit)
        {
            var answer = search.Ask(new()
            {
                Text = filters.GetValueOrDefault("q") ?? "", Culture = culture, Facets = SearchFilters.Read(n => filters.GetValueOrDefault(n)), Newest = true,
                Skip = entries.Count, Take = Math.Min(100, limit - entries.Count),
            }, Reader.Stranger);
            // What only nearly fits would tell a follower of things that were not asked for.
            if (answer.Loosened || answer.Hits.Count == 0) { break; }
            entries.AddRange(answer.Hits.Select(h => new FeedEntry(h.Id, h.Title, h.Address, $"<p>{h.SnippetHtml}</p>", h.At, h.At, h.Culture, [h.Type])));
            if (entries.Count >= answer.Total) { break; }
        }
        return Task.FromResult<IReadOnlyList<FeedEntry>>(entries);
    }
}
