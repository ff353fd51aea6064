using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Facts;
using Nmap.Cms.Slots;

namespace Nmap.Search.Slots;

/// <summary>The list of topics stands in the menu once one is published.</summary>
internal sealed class TopicsMenu(IServiceScopeFactory scopes) : IMenuSource, IFollowFacts
{
    private volatile bool _any;

    public IEnumerable<MenuEntry> Entries => _any ? [new(MenuPlace.PublicFooter, Phrase.Of("Topics"), "/topics", 11)] : [];

    string IFollowFacts.Name => "topics-menu";

    async Task<long?> IFollowFacts.PositionAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        return null;
    }

    public Task FollowAsync(IReadOnlyList<(Told Told, IFact Fact)> facts, CancellationToken cancel)
        => facts.Any(f => f.Fact is ContentChanged { Type: nameof(Topic) }) ? ReadAsync(cancel) : Task.CompletedTask;

    private async Task ReadAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        _any = await scope.ServiceProvider.GetRequiredService<ContentLibrary>().VisibleTo(Reader.Stranger).OfType(nameof(Topic)).CountAsync(cancel) > 0;
    }
}
