using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Nmap.Cms.Facts;
using Nmap.Members.Verbs;

namespace Nmap.Members.Jobs;

/// <summary>Forgets by itself who asked to join, some time after the decision; one node of several does it.</summary>
internal sealed class RequestsClock(IServiceScopeFactory scopes, IClusterLock cluster, TimeProvider clock, ILogger<RequestsClock> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var turn = await cluster.TryTakeAsync("requests", stoppingToken);
                await using var scope = scopes.CreateAsyncScope();
                if (turn is not null) { await scope.ServiceProvider.GetRequiredService<ForgetAsker>().RunDueAsync(stoppingToken); }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogWarning("Requests to join are cleaned later: {Reason}", e.Message);
            }
            await Task.Delay(TimeSpan.FromMinutes(10), clock, stoppingToken);
        }
    }
}
