using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;

namespace Nmap.Challenges.Data;

/// <summary>The reading door of challenges. What the public reads is the lead's own wording and stands beside it.</summary>
internal static class Visibility
{
    public static IQueryable<Challenge> VisibleTo(this IQueryable<Challenge> challenges, Reader reader)
    {
        if (reader.IsSystem) { return challenges; }
        if (!reader.IsMember) { return challenges.Where(_ => false); }
        var mine = reader.Organisations.ToList();
        return challenges.Where(c => c.Audience == Audience.Public || c.Audience == Audience.Members || c.Audience == Audience.ChathamHouse
            || (c.OwnerId != null && mine.Contains(c.OwnerId)) || mine.Any(o => ((string)(object)c.Audience).Contains(o)));
    }

    public static IQueryable<Challenge> Open(this IQueryable<Challenge> challenges) => challenges.Where(c => c.State != ChallengeState.Resolved && c.State != ChallengeState.NotSolvable);

    /// <summary>Open ones on which none of those who keep the register has worked yet: each of their acts counts the revision up beyond its steps.</summary>
    public static IQueryable<Challenge> New(this IQueryable<Challenge> challenges)
        => challenges.Open().Where(c => c.OwnerId == null && c.Revision == c.Steps.Count(s => s.Kind == StepKind.Raised || s.Kind == StepKind.Discussed || s.Kind == StepKind.Proposed || s.Kind == StepKind.PutForward));

    public static IQueryable<Challenge> Released(this IQueryable<Challenge> challenges) => challenges.Where(c => c.PublicAsOf != null);

    /// <summary>Released, and moved on since: what everybody reads is older than what members know.</summary>
    public static IQueryable<Challenge> ShownTooOld(this IQueryable<Challenge> challenges) => challenges.Released().Where(c => c.Steps.Any(s =>
        (s.Kind == StepKind.Discussed || s.Kind == StepKind.Reopened || s.Kind == StepKind.Chosen || s.Kind == StepKind.Resolved || s.Kind == StepKind.NotSolvable)
        && c.Steps.Any(r => r.Kind == StepKind.Released && r.Number < s.Number) && !c.Steps.Any(r => r.Kind == StepKind.Released && r.Number > s.Number)));

    /// <exception cref="RefusedException">It does not exist for this reader.</exception>
    public static async Task<Challenge> WholeAsync(this IQueryable<Challenge> challenges, string id, Reader reader, CancellationToken cancel)
    {
        var challenge = await challenges.VisibleTo(reader).Include(c => c.Steps.OrderBy(s => s.Number)).Include(c => c.Proposals).AsSplitQuery().SingleOrDefaultAsync(c => c.Id == id, cancel);
        return challenge ?? throw RefusedException.Missing();
    }
}
