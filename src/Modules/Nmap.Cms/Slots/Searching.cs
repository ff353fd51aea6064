using Nmap.Cms.Content;
using Nmap.Cms.Facts;

namespace Nmap.Cms.Slots;

/// <summary>What the search index knows of one text in one language.</summary>
public sealed record SearchDocument
{
    /// <summary>Unique over all sources, for example <c>content:{itemId}</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Facet: the content type or noun, for example <c>GoodPractice</c> or <c>Decision</c>.</summary>
    public required string Type { get; init; }

    public required string Culture { get; init; }
    public required string Title { get; init; }

    /// <summary>Plain text, only what everybody in <see cref="Audience"/> may read.</summary>
    public required string Text { get; init; }

    public required string Address { get; init; }
    public required Audience Audience { get; init; }
    public DateTimeOffset? VisibleFrom { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>Languages in which the same stands in the index for the same readers, this one included; a reader finds it once.</summary>
    public IReadOnlyCollection<string> Languages { get; init; } = [];

    /// <summary>Found by readers in whose language it does not stand; one language of each has it.</summary>
    public bool Fallback { get; init; } = true;

    /// <summary>Further facets, for example <c>pillar</c> to <c>clearance</c>.</summary>
    public IReadOnlyDictionary<string, string> Facets { get; init; } = new Dictionary<string, string>();
}

/// <summary>Slot: what a module puts into the search index. The index is rebuilt from these at any time.</summary>
public interface ISearchSource
{
    /// <summary>Everything, streamed.</summary>
    IAsyncEnumerable<SearchDocument> AllAsync(CancellationToken cancel);

    /// <summary>After a fact: the documents that must be replaced or removed; empty when the fact concerns nothing here.</summary>
    Task<IReadOnlyList<SearchChange>> AfterAsync(IFact fact, CancellationToken cancel);
}

/// <param name="Id">Which document.</param>
/// <param name="Document">Its new content; null removes it.</param>
public sealed record SearchChange(string Id, SearchDocument? Document);
