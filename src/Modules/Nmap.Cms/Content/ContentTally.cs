using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Cms.Facts;

namespace Nmap.Cms.Content;

/// <summary>
/// Numbers that take a walk over every text of a type: counted once, then kept until a text of that type changes
/// or an embargo ends.
/// </summary>
public sealed class ContentTally(TimeProvider clock, IServiceScopeFactory scopes) : IFollowFacts
{
    private const int Most = 2_000;
    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(string Types, string Who, string What), Kept> _kept = new();
    private readonly ConcurrentDictionary<string, long> _generations = new();

    string IFollowFacts.Name => "tallies";

    Task<long?> IFollowFacts.PositionAsync(CancellationToken cancel) => Task.FromResult<long?>(null);

    public Task FollowAsync(IReadOnlyList<(Told Told, IFact Fact)> facts, CancellationToken cancel)
    {
        foreach (var type in facts.Select(f => f.Fact).OfType<ContentChanged>().Select(f => f.Type).Distinct()) { _generations.AddOrUpdate(type, 1, (_, g) => g + 1); }
        return Task.CompletedTask;
    }

    /// <param name="types">A change of one of them ends the number.</param>
    /// <param name="what">Names what is counted: everything but types and reader that the number depends on.</param>
    public async Task<T> OfAsync<T>(IReadOnlyCollection<string> types, Reader reader, string what, Func<Task<T>> count, CancellationToken cancel) where T : notnull
    {
        var key = (string.Join(',', types), Who(reader), what);
        var generation = types.Sum(t => _generations.GetValueOrDefault(t));
        if (_kept.TryGetValue(key, out var kept) && kept.Generation == generation && kept.EndsAt > clock.GetUtcNow()) { return (T)kept.Number; }
        var ends = await EndsAtAsync(cancel);
        var number = await count();
        if (_kept.Count >= Most) { _kept.Clear(); }
        _kept[key] = new(number, generation, ends);
        return number;
    }

    /// <summary>Readers with the same words here see the same texts.</summary>
    private static string Who(Reader reader)
        => reader.IsSystem ? "system" : reader.PersonId is null ? "" : $"{reader.PersonId} {string.Join(',', reader.Organisations)} {string.Join(',', reader.Roles.Order(StringComparer.Ordinal))}";

    private async Task<DateTimeOffset> EndsAtAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var next = await scope.ServiceProvider.GetRequiredService<ContentLibrary>().NextInstantAsync(cancel);
        var longest = clock.GetUtcNow() + LongestLife;
        return next < longest ? next.Value : longest;
    }

    private sealed record Kept(object Number, long Generation, DateTimeOffset EndsAt);
}
