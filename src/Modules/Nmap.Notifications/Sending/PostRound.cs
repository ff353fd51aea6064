using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Nmap.Cms.Facts;

namespace Nmap.Notifications.Sending;

/// <summary>Sends what waits; one node of several does it.</summary>
internal sealed class PostRound(IServiceScopeFactory scopes, PostSignal signal, IClusterLock cluster, TimeProvider clock, ILogger<PostRound> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wake = signal.WaitAsync(TimeSpan.FromSeconds(1), clock, stoppingToken);
            try
            {
                await using var turn = await cluster.TryTakeAsync("post", stoppingToken);
                if (turn is not null) { await SendAsync(stoppingToken); }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogWarning("Mail waits: {Reason}", e.Message);
            }
            await wake;
        }
    }

    private async Task SendAsync(CancellationToken cancel)
    {
        int sent;
        do
        {
            await using var scope = scopes.CreateAsyncScope();
            sent = await scope.ServiceProvider.GetRequiredService<DeliverLetters>().RunAsync(cancel);
        }
        while (sent > 0);
    }
}
