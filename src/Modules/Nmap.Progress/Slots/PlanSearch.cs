using System.Runtime.CompilerServices;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Progress.Contracts;
using Nmap.Progress.Data;

namespace Nmap.Progress.Slots;

/// <summary>Plans of action in search, with the words of their actions.</summary>
internal sealed class PlanSearch(NmapDb db, ISite site) : ISearchSource
{
    public async IAsyncEnumerable<SearchDocument> AllAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var plan in await db.PlansAsync(cancel))
        {
            foreach (var document in Documents((await db.PlanAsync(plan.Code, site, cancel))!)) { yield return document; }
        }
    }

    public async Task<IReadOnlyList<SearchChange>> AfterAsync(IFact fact, CancellationToken cancel)
    {
        if (fact is not ObligationsChanged) { return []; }
        var changes = new List<SearchChange>();
        await foreach (var document in AllAsync(cancel)) { changes.Add(new(document.Id, document)); }
        return changes;
    }

    private static IEnumerable<SearchDocument> Documents(PlanRead read) => read.Plan.Name.All.Select(name => new SearchDocument
    {
        Id = $"plan:{read.Plan.Code}:{name.Key}",
        Type = nameof(Obligation),
        Culture = name.Key,
        Title = name.Value,
        Text = string.Join(" ", read.Actions.Select(a => $"{a.Action.Number} {a.Action.Text[name.Key]}")),
        Address = $"/{name.Key}/obligations/plans/{read.Plan.Code}",
        Audience = Audience.Public,
        Languages = [.. read.Plan.Name.All.Keys],
        Fallback = name.Key == read.Plan.Name.In("").Culture,
        At = read.Plan.ChangedAt,
    });
}
