using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;

namespace Nmap.Translations.Jobs;

/// <summary>Counts what nobody counted yet: when the program starts, and when the country takes a language more.</summary>
internal sealed class StockKeeper(IServiceScopeFactory scopes, ISite site, IClusterLock cluster, TimeProvider clock, ILogger<StockKeeper> log) : BackgroundService
{
    private const int Batch = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var counted = "";
        while (!stoppingToken.IsCancellationRequested)
        {
            var languages = string.Join(',', site.Settings.Languages);
            try
            {
                if (languages != counted && await cluster.TryTakeAsync("translations", stoppingToken) is { } turn)
                {
                    await using (turn) { await CountAsync(stoppingToken); }
                    counted = languages;
                }
            }
            catch (Exception e) when (e is not OperationCanceledException) { log.LogWarning("Translations are counted later: {Reason}", e.Message); }
            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    private async Task CountAsync(CancellationToken cancel)
    {
        for (string? after = null; ;)
        {
            await using var scope = scopes.CreateAsyncScope();
            var (db, library, types) = (scope.ServiceProvider.GetRequiredService<NmapDb>(), scope.ServiceProvider.GetRequiredService<ContentLibrary>(), scope.ServiceProvider.GetRequiredService<ContentTypes>());
            var sources = await library.DeskOf(Reader.System).Translations(false).OfType([.. types.All.Where(TextUnits.AreTranslated).Select(t => t.Name)]).PageAsync(after, Batch, cancel);
            if (sources.Count == 0) { return; }
            var sets = sources.Select(s => s.SetId).ToList();
            var known = (await db.Set<Standing>().AsNoTracking().Where(s => sets.Contains(s.SetId)).Select(s => new { s.SetId, s.Culture }).ToListAsync(cancel)).ToLookup(s => s.SetId, s => s.Culture);
            foreach (var source in sources.Where(s => s.State is not ("withdrawn" or "archived") && site.Settings.Languages.Any(l => l != s.Culture && !known[s.SetId].Contains(l))))
            {
                await using var one = scopes.CreateAsyncScope();
                await one.ServiceProvider.GetRequiredService<Stock>().TakeAsync(source.SetId, cancel);
            }
            after = sources[^1].ItemId;
        }
    }
}
