using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Facts;
using Nmap.Cms.Slots;

namespace Nmap.Search.Indexing;

/// <summary>
/// Keeps the index up with what happens. A new index follows from the first fact on: it may read a text twice, but never misses one
/// that changed while everything was read.
/// </summary>
internal sealed class SearchFollower(IndexHome home, IServiceScopeFactory scopes) : IFollowFacts
{
    public string Name => "search";

    public Task<long?> PositionAsync(CancellationToken cancel)
        => home.TryOpen() ? Task.FromResult<long?>(home.Position) : throw new IOException("Another process holds the search index.");

    public async Task FollowAsync(IReadOnlyList<(Told Told, IFact Fact)> facts, CancellationToken cancel)
    {
        if (facts.Count == 0) { return; }
        var changes = new Dictionary<string, SearchChange>(StringComparer.Ordinal);
        await using var scope = scopes.CreateAsyncScope();
        var sources = scope.ServiceProvider.GetServices<ISearchSource>().ToList();
        foreach (var (_, fact) in facts)
        {
            foreach (var source in sources)
            {
                foreach (var change in await source.AfterAsync(fact, cancel)) { changes[change.Id] = change; }
            }
        }
        home.Apply(changes.Values, facts[^1].Told.FactId);
    }
}
