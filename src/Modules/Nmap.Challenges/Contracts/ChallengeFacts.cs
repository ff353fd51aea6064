using Nmap.Cms.Facts;

namespace Nmap.Challenges.Contracts;

/// <summary>A challenge was raised, sorted, moved, linked, released or taken back.</summary>
public sealed record ChallengeChanged(string ChallengeId) : IFact;

/// <summary>Somebody said something about a challenge.</summary>
/// <param name="Number">Of the post.</param>
public sealed record ChallengeDiscussed(string ChallengeId, int Number) : IFact;
