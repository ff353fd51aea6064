using Nmap.Cms.Access;
using Nmap.Cms.Content;

namespace Nmap.Meetings.Contracts;

/// <summary>What a meeting left behind.</summary>
public enum RegisterKind
{
    Decision,
    ActionPoint,
}

/// <summary>A decision or an action point.</summary>
/// <param name="Number">As people quote it: <c>7-1</c>.</param>
/// <param name="Text">In the language of the screen, or the one in which it was written: <paramref name="Culture"/>.</param>
/// <param name="On">Day of the decision, or the day on which the action point is due.</param>
/// <param name="Address">Root-relative, in the workspace.</param>
/// <param name="Open">An action point that is not done; false for a decision.</param>
public sealed record RegisterEntry(RegisterKind Kind, string Id, string Number, string Text, string Culture, DateOnly On, string Address, bool Open);

/// <summary>A challenge that somebody put into words at a meeting whose minutes are adopted.</summary>
/// <param name="TextId">Of the text in the minutes.</param>
/// <param name="OrganisationId">Who raised it, where the minutes say so.</param>
/// <param name="Address">Root-relative address of the minutes.</param>
public sealed record CapturedChallenge(string TextId, string MeetingId, int MeetingNumber, DateOnly On, string Text, string Culture, string? OrganisationId, Audience Audience, string Address);

/// <summary>The registers of decisions and action points, and the challenges noted in adopted minutes.</summary>
public interface IRegisters
{
    /// <summary>By id or number; null when there is none for this reader.</summary>
    Task<RegisterEntry?> FindAsync(RegisterKind kind, string idOrNumber, Reader reader, CancellationToken cancel = default);

    /// <summary>Those of these ids that this reader may see, in no order.</summary>
    Task<IReadOnlyList<RegisterEntry>> OfAsync(IReadOnlyCollection<string> ids, Reader reader, CancellationToken cancel = default);

    /// <summary>Newest meeting first; only what this reader may see.</summary>
    Task<IReadOnlyList<CapturedChallenge>> ChallengesAsync(Reader reader, CancellationToken cancel = default);
}
