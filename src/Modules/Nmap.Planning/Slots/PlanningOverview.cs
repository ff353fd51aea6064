using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Planning.Contracts;

namespace Nmap.Planning.Slots;

/// <summary>The work plan in force, open needs and benchmarks.</summary>
internal sealed class PlanningOverview(IPlanning planning, IFormats formats, IStringLocalizer S) : IOverviewSource
{
    public int Order => 30;

    public async Task<OverviewCard?> ForAsync(Reader reader, CancellationToken cancel)
    {
        var (activities, needs, benchmarks) = (await planning.ActivitiesAsync(cancel), await planning.NeedsAsync(reader, cancel), await planning.BenchmarksAsync(reader, cancel));
        if (activities.Count + needs.Count + benchmarks.Count == 0) { return null; }
        var overdue = activities.Count(a => a.Overdue);
        return new(S["Work plan, needs and benchmarks"], "/workspace/work-plan",
        [
            new(S["Activities under way"], Count(activities.Count(a => a.State == "under-way")), "/workspace/work-plan"),
            new(S["Activities whose last day is over"], Count(overdue), "/workspace/work-plan") { Late = overdue > 0 },
            new(S["Activities done, of all in the plan"], S["{0} of {1}", Count(activities.Count(a => a.State == "done")), Count(activities.Count)], "/workspace/work-plan"),
            new(S["Needs that nobody meets yet"], Count(needs.Count(n => n.State == "open")), "/workspace/needs"),
            new(S["Benchmarks behind a straight line to their target"], S["{0} of {1}", Count(benchmarks.Count(b => b.Shortfall > 0)), Count(benchmarks.Count)], "/workspace/benchmarks"),
        ]);
    }

    private string Count(int count) => formats.Number(count);
}
