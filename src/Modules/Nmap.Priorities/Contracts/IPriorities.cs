using Nmap.Cms.Access;
using Nmap.Cms.Facts;

namespace Nmap.Priorities.Contracts;

/// <summary>What was agreed to come first, for overviews.</summary>
public interface IPriorities
{
    /// <summary>The latest adopted list in its order, and then what is adopted, not done and on no list in force, as far as this reader may see it.</summary>
    Task<IReadOnlyList<AdoptedPriority>> AdoptedAsync(Reader reader, CancellationToken cancel = default);
}

/// <param name="Id">The same for all languages of its text.</param>
/// <param name="Rank">Place on the list; null for one that stands on none.</param>
/// <param name="Stage"><c>adopted</c>, <c>in-progress</c>, <c>done</c> or <c>dropped</c>.</param>
/// <param name="Address">Root-relative: in the workspace for a member, otherwise public, in the language in which the text stands.</param>
public sealed record AdoptedPriority(string Id, int? Rank, string Title, string Stage, string Address);

/// <summary>A list of priorities or their criteria were changed.</summary>
public sealed record PrioritiesRanked(string ListId) : IFact;
