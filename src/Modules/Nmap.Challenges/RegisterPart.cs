using Nmap.Challenges.Data;
using Nmap.Cms;

namespace Nmap.Challenges;

/// <summary>Parts of the register, named alike by the list's address, the overview and the API.</summary>
internal static class RegisterPart
{
    public const string Open = "open", Recent = "recent", Older = "older", TooLong = "too-long", Unowned = "without-owner", Closed = "closed";
    public const int Month = 30;

    public static IReadOnlyList<(string Code, string Text, int[] Days)> All(int tooLong) =>
    [
        (Open, Phrase.Of("Open"), []),
        (Recent, Phrase.Of("Open for up to {0} days"), [Month]),
        (Older, Phrase.Of("Open for {0} to {1} days"), [Month + 1, tooLong]),
        (TooLong, Phrase.Of("Open for longer than {0} days"), [tooLong]),
        (Unowned, Phrase.Of("Without anybody who sees to it"), []),
        (Closed, Phrase.Of("Closed"), []),
    ];

    /// <param name="part">Null for all; a word that names no part gives nothing.</param>
    /// <param name="tooLong">After how many days an open challenge counts as standing too long.</param>
    public static IQueryable<Challenge> Narrow(this IQueryable<Challenge> challenges, string? part, DateOnly today, int tooLong)
    {
        var (month, limit) = (today.AddDays(-Month), today.AddDays(-tooLong));
        return part switch
        {
            null or "" => challenges,
            Open => challenges.Open(),
            Recent => challenges.Open().Where(c => c.RaisedOn >= month),
            Older => challenges.Open().Where(c => c.RaisedOn < month && c.RaisedOn >= limit),
            TooLong => challenges.Open().Where(c => c.RaisedOn < limit),
            Unowned => challenges.Open().Where(c => c.OwnerId == null),
            Closed => challenges.Where(c => c.State == ChallengeState.Resolved || c.State == ChallengeState.NotSolvable),
            _ => challenges.Where(_ => false),
        };
    }
}
