using Nmap.Cms.Content;
using Nmap.Cms.Sites;

namespace Nmap.Workflows;

/// <summary>Counts the days after which a step is taken without anybody acting.</summary>
internal sealed class Silence(IRoutes routes, ISite site) : ISilence
{
    public async Task<DateOnly?> LastDayAsync(string route, string state, DateTimeOffset since, CancellationToken cancel)
        => (await TimedAsync(route, state, cancel)).Select(step => (DateOnly?)LastDay(step, since)).Min();

    public async Task<IReadOnlyList<RouteStep>> DueAsync(string route, string state, DateTimeOffset since, CancellationToken cancel)
        => [.. (await TimedAsync(route, state, cancel)).Where(step => LastDay(step, since) < site.Today).OrderBy(step => step.AfterDays)];

    private async Task<IEnumerable<RouteStep>> TimedAsync(string route, string state, CancellationToken cancel)
        => (await routes.FindAsync(route, cancel)).Transitions.Where(step => step.AfterDays is not null && step.From.Contains(state));

    private DateOnly LastDay(RouteStep step, DateTimeOffset since)
        => site.DayOf(since).AddDays(step.AfterDays!.Value);
}
