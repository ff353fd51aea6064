using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Nmap.Search.Contracts;

namespace Nmap.Search.Asking;

/// <summary>What was found to be like a public text, until the index changes or a minute has passed: every reader of a page asks the same.</summary>
internal sealed class RelatedShelf
{
    private const int Most = 5000;

    private readonly ConcurrentDictionary<(string Id, string Culture, int Most), (long Version, long Minute, List<SearchHit> Hits)> _known = new();

    public List<SearchHit> Of((string Id, string Culture, int Most) asked, IndexSearcher searcher, DateTimeOffset now, Func<List<SearchHit>> find)
    {
        var (version, minute) = ((searcher.IndexReader as DirectoryReader)?.Version ?? -1, now.ToUnixTimeSeconds() / 60);
        if (_known.TryGetValue(asked, out var known) && known.Version == version && known.Minute == minute) { return known.Hits; }
        if (_known.Count >= Most) { _known.Clear(); }
        var hits = find();
        _known[asked] = (version, minute, hits);
        return hits;
    }
}
