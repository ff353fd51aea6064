using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Nmap.Search.Indexing;

/// <summary>Looks after the folder while the server runs: opens it, and makes the index again when it is missing, damaged or asked for.</summary>
internal sealed class SearchKeeper(IndexHome home, RebuildIndex rebuild, TimeProvider clock, ILogger<SearchKeeper> log) : BackgroundService
{
    private static readonly TimeSpan s_glance = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = s_glance;
            try { await TendAsync(stoppingToken); }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogWarning("The search index waits: {Reason}", e.Message);
                wait = s_pause;
            }
            await Task.Delay(wait, clock, stoppingToken);
        }
    }

    public async Task TendAsync(CancellationToken cancel)
    {
        if (!home.TryOpen() || !(home.NeedsRebuild || home.RebuildRequested)) { return; }
        var started = clock.GetTimestamp();
        var outcome = await rebuild.RebuildAsync(null, cancel);
        log.LogInformation("The search index was made again: {Documents} texts in {Seconds:F1} s", outcome.Documents, clock.GetElapsedTime(started).TotalSeconds);
    }
}
