using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
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
        var (db, today) = (scope.ServiceProvider.GetRequiredService<NmapDb>(), scope.ServiceProvider.GetRequiredService<ISite>().Today);
        var over = await db.Set<MediaItem>().Where(i => i.GoneOn == null && i.Consent!.ExpiresOn < today).Select(i => i.Id).ToListAsync(cancel);
        var change = scope.ServiceProvider.GetRequiredService<ChangeMedia>();
        foreach (var id in over)
        {
            await change.DoAsync(id, null, Reader.System, "Media.ConsentExpired", async item =>
            {
                item.Go(GoneReason.ConsentExpired, today);
                await change.DropFilesAsync(id, cancel);
            }, cancel);
        }
    }
}
