using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Notifications.Data;

namespace Nmap.Notifications.Inbox;

/// <summary>Takes in what has come: the folder every few seconds, the mailbox every half minute; one node of several does it.</summary>
internal sealed class InboxRound(FolderInbox folder, ImapInbox mailbox, IServiceScopeFactory scopes, IClusterLock cluster, TimeProvider clock, ILogger<InboxRound> log) : BackgroundService
{
    private const int DaysKept = 90, RoundsBetween = 15;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var round = 0; !stoppingToken.IsCancellationRequested; round++)
        {
            try
            {
                await using var turn = await cluster.TryTakeAsync("inbox", stoppingToken);
                if (turn is not null) { await TakeInAsync(round, stoppingToken); }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogWarning("Mail is taken in later: {Reason}", e.Message);
            }
            await Task.Delay(TimeSpan.FromSeconds(2), clock, stoppingToken);
        }
    }

    private async Task TakeInAsync(int round, CancellationToken cancel)
    {
        await folder.RunAsync(cancel);
        if (mailbox.IsSet && round % RoundsBetween == 0) { await mailbox.RunAsync(cancel); }
        if (round % 1800 == 0) { await TidyAsync(cancel); }
    }

    /// <summary>Who wrote what is not kept longer than needed; that a mail was here stays known.</summary>
    private async Task TidyAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NmapDb>();
        var before = clock.GetUtcNow().AddDays(-DaysKept);
        await db.Set<InboxRow>().Where(m => m.State != InboxState.ToLookAt && m.ArrivedAt < before && m.Sender != "")
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.Sender, "").SetProperty(m => m.Subject, "").SetProperty(m => m.Text, (string?)null), cancel);
        await db.Set<ActLinkRow>().Where(l => l.ExpiresAt < before).ExecuteDeleteAsync(cancel);
    }
}
