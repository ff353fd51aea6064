using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Nmap.Challenges.Contracts;
using Nmap.Challenges.Data;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.Challenges;

/// <param name="OpenDays">After so many days an open challenge comes to the list of secretariat and lead.</param>
internal sealed record ChallengeSettings(int OpenDays);

/// <summary>Answers other modules about challenges.</summary>
internal sealed class Register(NmapDb db, ISite site, ChallengeSettings settings) : IChallenges
{
    public int TooLongDays => settings.OpenDays;

    public async Task<IReadOnlyList<ChallengeRecord>> OpenAsync(Reader reader, CancellationToken cancel = default)
        => [.. (await db.Set<Challenge>().AsNoTracking().VisibleTo(reader).Open().OrderBy(c => c.RaisedOn).ThenBy(c => c.Number).ToListAsync(cancel)).Select(Shown)];

    public async Task<ChallengeRecord?> FindAsync(string idOrNumber, Reader reader, CancellationToken cancel = default)
    {
        var number = int.TryParse(idOrNumber, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
        return await db.Set<Challenge>().AsNoTracking().VisibleTo(reader).FirstOrDefaultAsync(c => c.Id == idOrNumber || c.Number == number, cancel) is { } challenge ? Shown(challenge) : null;
    }

    public async Task<IReadOnlyList<PublicChallenge>> ReleasedAsync(CancellationToken cancel = default)
    {
        var released = await db.Set<Challenge>().AsNoTracking().Released().Include(c => c.Steps.OrderBy(s => s.Number)).OrderBy(c => c.Number).ToListAsync(cancel);
        return [.. released.OrderByDescending(c => c.PublicState.IsOpen()).Select(c => new PublicChallenge(c.Id, c.Number, c.PublicTitle, c.PublicText, c.Obligation, c.Component, Code(c.PublicState), c.PublicState.IsOpen(), c.PublicAsOf!.Value, c.PublicSource!))];
    }

    private ChallengeRecord Shown(Challenge c)
        => new(c.Id, c.Number, c.Title, c.Culture, c.Obligation, c.Component, c.OwnerId, Code(c.State), c.IsOpen, c.RaisedOn, c.DaysOpen(site.Today), "/workspace/challenges/" + c.Id);

    internal static string Code(ChallengeState state) => state switch
    {
        ChallengeState.Raised => "raised",
        ChallengeState.InDiscussion => "in-discussion",
        ChallengeState.SolutionChosen => "solution-chosen",
        ChallengeState.Resolved => "resolved",
        _ => "not-solvable",
    };
}
