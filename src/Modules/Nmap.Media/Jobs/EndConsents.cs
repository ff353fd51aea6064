using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Nmap.Cms.Facts;
using Nmap.Media.Library;

namespace Nmap.Media.Jobs;

/// <summary>Removes the files of pictures whose consent is over. Readers stopped seeing them at midnight already; here the bytes go.</summary>
internal sealed class EndConsents(IServiceScopeFactory scopes, IClusterLock cluster, TimeProvider clock, ILogger<EndConsents> log) : BackgroundService
{
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try { await LookAsync(stoppingToken); }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogWarning("Pictures whose consent is over wait: {Reason}", e.Message);
            }
            await Task.Delay(s_minute, clock, stoppingToken);
        }
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        await using var turn = await cluster.TryTakeAsync("consents", cancel);
        if (turn is null) { return; }
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TakeBackMedia>().EndOverAsync(cancel);
    }
}
