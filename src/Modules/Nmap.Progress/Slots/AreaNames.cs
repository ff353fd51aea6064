using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Progress.Slots;

/// <summary>
/// The country's areas by name, those that no longer exist included: old texts speak of them. Every page of a lesson asks, so they are kept
/// until something in the platform changes.
/// </summary>
internal sealed class AreaNames(IServiceScopeFactory scopes) : IPlaceNames, IFollowFacts
{
    private readonly ConcurrentDictionary<string, (long Generation, IReadOnlyDictionary<string, string> Names)> _kept = new();
    private long _generation;

    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(CancellationToken cancel)
    {
        var (culture, generation) = (Cultures.Current, Volatile.Read(ref _generation));
        if (_kept.TryGetValue(culture, out var kept) && kept.Generation == generation) { return kept.Names; }
        await using var scope = scopes.CreateAsyncScope();
        var areas = await scope.ServiceProvider.GetRequiredService<NmapDb>().Set<Area>().AsNoTracking().OrderBy(a => a.Code).ToListAsync(cancel);
        var names = areas.ToDictionary(a => a.Code, a => a.NameIn(culture));
        _kept[culture] = (generation, names);
        return names;
    }

    string IFollowFacts.Name => "area names";

    Task<long?> IFollowFacts.PositionAsync(CancellationToken cancel) => Task.FromResult<long?>(null);

    public Task FollowAsync(IReadOnlyList<(Told Told, IFact Fact)> facts, CancellationToken cancel)
    {
        Interlocked.Increment(ref _generation);
        return Task.CompletedTask;
    }
}
