using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Search.Contracts;
using Nmap.Translations.Contracts;

namespace Nmap.Translations.Slots;

/// <summary>What the country calls the same is found under each of its names.</summary>
internal sealed class TermSynonyms(IServiceScopeFactory scopes) : ISynonymSource, IFollowFacts
{
    private volatile IReadOnlyList<IReadOnlyList<string>> _groups = [];

    public IReadOnlyList<IReadOnlyList<string>> Groups => _groups;

    string IFollowFacts.Name => "terms";

    /// <summary>Read when this node starts; from then on after every change.</summary>
    public async Task<long?> PositionAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        return null;
    }

    public Task FollowAsync(IReadOnlyList<(Told Told, IFact Fact)> facts, CancellationToken cancel)
        => facts.Any(f => f.Fact is TermsChanged) ? ReadAsync(cancel) : Task.CompletedTask;

    private async Task ReadAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var terms = await scope.ServiceProvider.GetRequiredService<NmapDb>().Set<Term>().AsNoTracking().ToListAsync(cancel);
        _groups = [.. terms.Select(t => t.Group).Where(g => g.Count > 1)];
    }
}
