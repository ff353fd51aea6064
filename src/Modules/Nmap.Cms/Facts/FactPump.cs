using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Nmap.Cms.Data;

namespace Nmap.Cms.Facts;

/// <summary>Delivers facts to their listeners, each in its own scope, again and later when one fails.</summary>
internal sealed class FactPump(IServiceScopeFactory scopes, FactCatalog catalog, FactSignal signal, IClusterLock cluster, TimeProvider clock, ILogger<FactPump> log) : BackgroundService
{
    private const int Batch = 50;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wake = signal.WaitAsync(TimeSpan.FromSeconds(1), clock, stoppingToken);
            try
            {
                await using var turn = await cluster.TryTakeAsync("facts", stoppingToken);
                while (turn is not null && await DeliverAsync(stoppingToken) == Batch) { }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogWarning("Facts wait for the database: {Reason}", e.Message);
            }
            await wake;
        }
    }

    /// <summary>One batch; the number of deliveries tried.</summary>
    public async Task<int> DeliverAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NmapDb>();
        var now = clock.GetUtcNow();
        var due = await (from d in db.Set<DeliveryRow>() join f in db.Set<FactRow>() on d.FactId equals f.Id
                         where d.NextAt <= now orderby d.FactId select new { Delivery = d, Fact = f }).Take(Batch).ToListAsync(cancel);
        foreach (var one in due)
        {
            await HearAsync(one.Delivery, one.Fact, cancel);
            await db.SaveChangesAsync(cancel);
        }
        return due.Count;

        async Task HearAsync(DeliveryRow delivery, FactRow row, CancellationToken cancel)
        {
            try
            {
                if (catalog.Read(row.Type, row.Body) is { } fact
                    && catalog.ListenersOf(fact.GetType()).FirstOrDefault(l => l.Name == delivery.Listener) is { } listener)
                {
                    await using var inner = scopes.CreateAsyncScope();
                    await listener.HearAsync(inner.ServiceProvider, fact, new(row.Id, row.At), cancel);
                }
                db.Remove(delivery);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                delivery.Attempts++;
                delivery.Error = e.GetType().Name;
                delivery.NextAt = clock.GetUtcNow().AddSeconds(Math.Min(3600, Math.Pow(2, delivery.Attempts)));
                log.LogWarning(e, "{Listener} could not take fact {Fact}; tried {Attempts} times", delivery.Listener, row.Id, delivery.Attempts);
            }
        }
    }
}

/// <summary>Feeds this node's caches and indexes, each from its own cursor.</summary>
internal sealed class FollowerPump(IServiceScopeFactory scopes, FactCatalog catalog, FactSignal signal, IEnumerable<IFollowFacts> followers, TimeProvider clock, ILogger<FollowerPump> log) : BackgroundService
{
    private readonly ConcurrentDictionary<string, long> _positions = new();

    /// <summary>The last fact a follower of this node has taken; null before its first.</summary>
    internal long? PositionOf(string follower) => _positions.TryGetValue(follower, out var position) ? position : null;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wake = signal.WaitAsync(TimeSpan.FromSeconds(1), clock, stoppingToken);
            foreach (var follower in followers)
            {
                try { await CatchUpAsync(follower, stoppingToken); }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    log.LogWarning("{Follower} will catch up later: {Reason}", follower.Name, e.Message);
                }
            }
            await wake;
        }
    }

    private async Task CatchUpAsync(IFollowFacts follower, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var facts = scope.ServiceProvider.GetRequiredService<NmapDb>().Set<FactRow>().AsNoTracking();
        if (!_positions.TryGetValue(follower.Name, out var position))
        {
            position = await follower.PositionAsync(cancel) ?? await facts.MaxAsync(f => (long?)f.Id, cancel) ?? 0;
            _positions[follower.Name] = position;
        }
        while (await facts.Where(f => f.Id > position).OrderBy(f => f.Id).Take(200).ToListAsync(cancel) is { Count: > 0 } rows)
        {
            var read = rows.Select(r => (Told: new Told(r.Id, r.At), Fact: catalog.Read(r.Type, r.Body)))
                .Where(f => f.Fact is not null).Select(f => (f.Told, f.Fact!)).ToList();
            await follower.FollowAsync(read, cancel);
            _positions[follower.Name] = position = rows[^1].Id;
        }
    }
}

/// <summary>Lets one node of several do a job. On SQLite there is one node.</summary>
public interface IClusterLock
{
    /// <returns>Null when another node holds it; dispose to give it back.</returns>
    Task<IAsyncDisposable?> TryTakeAsync(string job, CancellationToken cancel);
}
