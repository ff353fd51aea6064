using Nmap.Cms.Access;

namespace Nmap.Search.Contracts;

/// <summary>Full text search over what this reader may see, and nothing else: hits, counts, facets and suggestions alike.</summary>
public interface ISearch
{
    /// <summary>Never throws because of what was typed; an index that is not ready answers with <see cref="SearchAnswer.Ready"/> false.</summary>
    SearchAnswer Ask(SearchQuestion question, Reader reader);

    /// <summary>What is most like a text: the same rare words, the same facets. Never the text itself, in no other language either.</summary>
    /// <param name="id">As in the index: <c>content:{itemId}</c>.</param>
    /// <returns>Closest first; empty when nothing is like it, or while there is no index.</returns>
    IReadOnlyList<SearchHit> Related(string id, string culture, int most, Reader reader);
}

/// <summary>What somebody looks for.</summary>
public sealed record SearchQuestion
{
    /// <summary>Longest text that is read; the rest is cut off.</summary>
    public const int LongestText = 200;

    /// <summary>Words and "quoted phrases"; empty lists everything that passes the facets, newest first.</summary>
    public string Text { get; init; } = "";

    /// <summary>The reader's language. What stands in several languages is found once, in this one; without it, in its own. A <c>lang</c> facet finds every text of that language.</summary>
    public string Culture { get; init; } = "en";

    /// <summary>Filters by facet name: <c>type</c>, <c>lang</c>, and the facets that sources give, such as <c>pillar</c>.</summary>
    public IReadOnlyDictionary<string, string> Facets { get; init; } = new Dictionary<string, string>();

    /// <summary>Hits left out before the first one; at most 1000.</summary>
    public int Skip { get; init; }

    /// <summary>Hits asked for, 1 to 100.</summary>
    public int Take { get; init; } = 20;

    /// <summary>Newest first instead of best first, as a feed wants it.</summary>
    public bool Newest { get; init; }
}

public sealed record SearchAnswer
{
    /// <summary>False while the index is being built for the first time.</summary>
    public bool Ready { get; init; }

    public int Total { get; init; }
    public IReadOnlyList<SearchHit> Hits { get; init; } = [];

    /// <summary>Counts over all hits after every filter; names and values with none are left out.</summary>
    public IReadOnlyList<SearchFacet> Facets { get; init; } = [];

    /// <summary>No text held all the words, so these hold some of them.</summary>
    public bool Loosened { get; init; }

    /// <summary>Other spellings of the question that do find something this reader may see.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];
}

/// <param name="Title">Plain text.</param>
/// <param name="TitleHtml">Encoded, found words in <c>mark</c>.</param>
/// <param name="SnippetHtml">Encoded, found words in <c>mark</c>.</param>
/// <param name="Address">Root-relative.</param>
public sealed record SearchHit(string Id, string Title, string TitleHtml, string SnippetHtml, string Address, string Culture, string Type, DateTimeOffset At);

public sealed record SearchFacet(string Name, IReadOnlyList<SearchFacetValue> Values);

public sealed record SearchFacetValue(string Value, int Count);
