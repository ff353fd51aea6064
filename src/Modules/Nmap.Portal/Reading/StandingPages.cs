using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Facts;

namespace Nmap.Portal.Reading;

/// <summary>Pages that every platform has under a short address; remembers which of them are written.</summary>
internal sealed class StandingPages(IServiceScopeFactory scopes) : IFollowFacts
{
    public static readonly IReadOnlyList<string> Names = ["about", "press", "accessibility", "privacy"];

    private volatile HashSet<string> _written = [];

    public IReadOnlySet<string> Written => _written;

    string IFollowFacts.Name => "standing-pages";

    async Task<long?> IFollowFacts.PositionAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        return null;
    }

    public Task FollowAsync(IReadOnlyList<(Told Told, IFact Fact)> facts, CancellationToken cancel)
        => facts.Any(f => f.Fact is ContentChanged { Type: "Page" }) ? ReadAsync(cancel) : Task.CompletedTask;

    private async Task ReadAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var cards = await scope.ServiceProvider.GetRequiredService<ContentLibrary>().VisibleTo(Reader.Stranger).OfType("Page").CardsAsync(0, 500, cancel);
        _written = [.. Names.Where(n => cards.Any(c => c.Path == "pages/" + n))];
    }
}
