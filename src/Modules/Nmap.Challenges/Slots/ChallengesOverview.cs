using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Challenges.Contracts;

namespace Nmap.Challenges.Slots;

/// <summary>Open challenges by how long they are open.</summary>
internal sealed class ChallengesOverview(IChallenges challenges, IFormats formats, IStringLocalizer S) : IOverviewSource
{
    private const int Month = 30;

    public int Order => 40;

    public async Task<OverviewCard?> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (!reader.IsMember || await challenges.OpenAsync(reader, cancel) is not { Count: > 0 } open) { return null; }
        var tooLong = open.Count(c => c.DaysOpen > challenges.TooLongDays);
        return new(S["Open challenges"], "/workspace/challenges",
        [
            new(S["Open for up to {0} days", Month], formats.Number(open.Count(c => c.DaysOpen <= Month)), "/workspace/challenges"),
            new(S["Open for {0} to {1} days", Month + 1, challenges.TooLongDays], formats.Number(open.Count(c => c.DaysOpen > Month && c.DaysOpen <= challenges.TooLongDays)), "/workspace/challenges"),
            new(S["Open for longer than {0} days", challenges.TooLongDays], formats.Number(tooLong), "/workspace/challenges") { Late = tooLong > 0, More = S["Too long"] },
            new(S["Without anybody who sees to it"], formats.Number(open.Count(c => c.OwnerId is null)), "/workspace/challenges"),
        ]);
    }
}
