using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Priorities.Contracts;

namespace Nmap.Priorities.Slots;

/// <summary>The latest adopted list, in its order, and what was adopted beside it.</summary>
internal sealed class PrioritiesOverview(IPriorities priorities, IFormats formats, IStringLocalizer S) : IOverviewSource
{
    private const int Most = 6;

    public int Order => 60;

    public async Task<OverviewCard?> ForAsync(Reader reader, CancellationToken cancel)
        => await priorities.AdoptedAsync(reader, cancel) is { Count: > 0 } list
            ? new(S["Adopted priorities"], "/workspace/priorities", [.. list.Take(Most).Select(p => new OverviewLine(p.Title, p.Rank is { } rank ? formats.Number(rank) : "–", p.Address) { More = S[PriorityType.Stages.GetValueOrDefault(p.Stage, p.Stage)] })])
            : null;
}
