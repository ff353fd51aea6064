using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Nmap.Cms.Facts;

/// <summary>Work that comes back while the program runs. One node of several does it; what fails is tried again the next time.</summary>
/// <param name="turn">Name of the turn that one node takes: <c>morning</c>.</param>
/// <param name="rest">Between two looks.</param>
/// <param name="waits">What the log says of a look that failed: <c>The morning's mail waits</c>.</param>
/// <param name="every">Looks only when so much time has passed since the last one, or since the program began; null for each time.</param>
public abstract class ClusterRound(IServiceScopeFactory scopes, IClusterLock cluster, TimeProvider clock, ILogger log, string turn, TimeSpan rest, string waits, TimeSpan? every = null) : BackgroundService
{
    private DateTimeOffset _last = clock.GetUtcNow();

    /// <param name="services">Of this look alone.</param>
    protected abstract Task LookAsync(IServiceProvider services, CancellationToken cancel);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (every is not { } pause || clock.GetUtcNow() - _last >= pause) { await TakeTurnAsync(stoppingToken); }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogWarning("{Waits}: {Reason}", waits, e.Message);
            }
            await Task.Delay(rest, clock, stoppingToken);
        }
    }

    private async Task TakeTurnAsync(CancellationToken cancel)
    {
        await using var mine = await cluster.TryTakeAsync(turn, cancel);
        if (mine is null) { return; }
        await using var scope = scopes.CreateAsyncScope();
        await LookAsync(scope.ServiceProvider, cancel);
        _last = clock.GetUtcNow();
    }
}
