using Nmap.Cms.Access;
using Nmap.Cms.Sites;

namespace Nmap.Challenges.Contracts;

/// <summary>A challenge as other modules see it.</summary>
/// <param name="Number">Counts the platform's challenges from 1.</param>
/// <param name="Title">In the language in which it was raised: <paramref name="Culture"/>.</param>
/// <param name="Obligation">Code, or null.</param>
/// <param name="State"><c>raised</c>, <c>in-discussion</c>, <c>solution-chosen</c>, <c>resolved</c> or <c>not-solvable</c>.</param>
/// <param name="DaysOpen">Whole days from the day it was raised until today, or until it was closed.</param>
/// <param name="Address">Root-relative, in the workspace.</param>
public sealed record ChallengeRecord(string Id, int Number, string Title, string Culture, string? Obligation, string? Component, string? OwnerId, string State, bool IsOpen, DateOnly RaisedOn, int DaysOpen, string Address);

/// <summary>A challenge in the wording that the lead released.</summary>
/// <param name="AsOf">The day for which it says how things stand.</param>
/// <param name="Source">Who says so.</param>
public sealed record PublicChallenge(string Id, int Number, Texts Title, Texts Text, string? Obligation, string? Component, string State, bool IsOpen, DateOnly AsOf, string Source);

/// <summary>The register of challenges, for dashboards and for texts that refer to one.</summary>
public interface IChallenges
{
    /// <summary>Open ones, oldest first; only what this reader may see.</summary>
    Task<IReadOnlyList<ChallengeRecord>> OpenAsync(Reader reader, CancellationToken cancel = default);

    /// <summary>By id or number; null when there is none for this reader.</summary>
    Task<ChallengeRecord?> FindAsync(string idOrNumber, Reader reader, CancellationToken cancel = default);

    /// <summary>What everybody may read, open ones first, then by number.</summary>
    Task<IReadOnlyList<PublicChallenge>> ReleasedAsync(CancellationToken cancel = default);

    /// <summary>After how many days an open challenge counts as standing too long.</summary>
    int TooLongDays { get; }
}
