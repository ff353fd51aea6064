using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Slots;
using Nmap.Search.Contracts;

namespace Nmap.Search.Indexing;

/// <summary>Reads every source again; the command, the start and the request file all come here.</summary>
internal sealed class RebuildIndex(IndexHome home, IServiceScopeFactory scopes) : ISearchIndex
{
    public bool Ready => home.Ready;

    public async Task<RebuildOutcome> RebuildAsync(IProgress<int>? progress, CancellationToken cancel)
    {
        if (home.TryOpen())
        {
            return new(await home.RebuildAsync(AllAsync(cancel), progress, cancel), LeftToServer: false);
        }
        home.RequestRebuild();
        return new(0, LeftToServer: true);
    }

    private async IAsyncEnumerable<SearchDocument> AllAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var source in scope.ServiceProvider.GetServices<ISearchSource>())
        {
            await foreach (var document in source.AllAsync(cancel)) { yield return document; }
        }
    }
}
