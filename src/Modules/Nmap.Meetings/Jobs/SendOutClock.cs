using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Nmap.Cms.Facts;
using Nmap.Meetings.Letters;

namespace Nmap.Meetings.Jobs;

/// <summary>Watches the 24 hours after each meeting; one node of several does it.</summary>
internal sealed class SendOutClock(IServiceScopeFactory scopes, IClusterLock cluster, TimeProvider clock, ILogger<SendOutClock> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var turn = await cluster.TryTakeAsync("send-out", stoppingToken);
                if (turn is not null)
                {
                    await using var scope = scopes.CreateAsyncScope();
                    await scope.ServiceProvider.GetRequiredService<SendOutLetters>().WriteDueAsync(stoppingToken);
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogWarning("Reminders after meetings are written later: {Reason}", e.Message);
            }
            await Task.Delay(TimeSpan.FromMinutes(1), clock, stoppingToken);
        }
    }
}
