using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Nmap.Cms.Facts;

namespace Nmap.Cms.Content;

/// <summary>Publishes scheduled versions when their time comes; one node of several does it.</summary>
internal sealed class PublishingClock(IServiceScopeFactory scopes, IClusterLock cluster, TimeProvider clock, ILogger<PublishingClock> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var turn = await cluster.TryTakeAsync("publishing", stoppingToken);
                await using var scope = scopes.CreateAsyncScope();
                if (turn is not null) { await scope.ServiceProvider.GetRequiredService<ContentStore>().PublishDueAsync(stoppingToken); }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogWarning("Scheduled texts wait: {Reason}", e.Message);
            }
            await Task.Delay(TimeSpan.FromSeconds(1), clock, stoppingToken);
        }
    }
}
