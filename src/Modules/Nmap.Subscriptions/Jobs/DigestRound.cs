using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Nmap.Cms.Facts;
using Nmap.Subscriptions.Verbs;

namespace Nmap.Subscriptions.Jobs;

/// <summary>Looks every quarter of an hour whether lists are to be sent and addresses to be forgotten; one node of several does it.</summary>
internal sealed class DigestRound(IServiceScopeFactory scopes, IClusterLock cluster, TimeProvider clock, ILogger<DigestRound> log) : BackgroundService
{
    private static readonly TimeSpan s_quarter = TimeSpan.FromMinutes(15), s_glance = TimeSpan.FromSeconds(5);
    private DateTimeOffset _last = clock.GetUtcNow();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (clock.GetUtcNow() - _last >= s_quarter) { await LookAsync(stoppingToken); }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogWarning("Lists by mail wait: {Reason}", e.Message);
            }
            await Task.Delay(s_glance, clock, stoppingToken);
        }
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        await using var turn = await cluster.TryTakeAsync("subscriptions", cancel);
        if (turn is null) { return; }
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ForgetUnconfirmed>().RunAsync(cancel);
        await scope.ServiceProvider.GetRequiredService<WriteDigests>().RunAsync(cancel);
        _last = clock.GetUtcNow();
    }
}
