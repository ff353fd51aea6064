using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Planning.Contracts;
using Nmap.Priorities.Contracts;
using Nmap.Priorities.Data;

namespace Nmap.Priorities.Ranking;

/// <summary>A priority on a list, with where it stood before.</summary>
internal sealed record ShownRank(RankedPriority Place, ItemCard? Card, string Stage);

/// <summary>Priorities, criteria and lists as this reader may see them.</summary>
internal sealed class PriorityShelf(NmapDb db, ContentLibrary library, IDecisions decisions, ISite site) : IPriorityNames, IPriorities
{
    private const int Most = 500;

    /// <summary>Newest wording of each, in the language of the screen where there is one, by set.</summary>
    public async Task<IReadOnlyDictionary<string, (ItemCard Card, string Stage)>> AllAsync(Reader reader, CancellationToken cancel)
    {
        var texts = (reader.IsMember ? library.NewestTo(reader) : library.VisibleTo(reader)).OfType(nameof(Priority)).Preferring(Cultures.Current);
        var stages = await texts.Index<PriorityIndex>().ToDictionaryAsync(p => p.VersionId, p => p.Stage, cancel);
        return (await texts.ChangedAsync(0, Most, cancel)).GroupBy(c => c.SetId).ToDictionary(g => g.Key, g => (g.First(), stages.GetValueOrDefault(g.First().VersionId, PriorityType.Proposed)));
    }

    public async Task<IReadOnlyList<PriorityList>> ListsAsync(Reader reader, CancellationToken cancel)
        => await db.Set<PriorityList>().AsNoTracking().VisibleTo(reader).OrderByDescending(l => l.Number).ToListAsync(cancel);

    /// <summary>A list against the last one adopted before it.</summary>
    public async Task<(PriorityList? Before, IReadOnlyList<ShownRank> Ranks)> CompareAsync(PriorityList list, Reader reader, CancellationToken cancel)
    {
        var before = (await ListsAsync(reader, cancel)).FirstOrDefault(l => l.IsAdopted && l.Number < list.Number);
        var all = await AllAsync(reader, cancel);
        return (before, [.. RankedPriority.Compare(before, list).Select(r => all.TryGetValue(r.SetId, out var known) ? new ShownRank(r, known.Card, known.Stage) : new ShownRank(r, null, ""))]);
    }

    /// <summary>Entries of a list that nobody outside reads.</summary>
    public async Task<IReadOnlyList<ShownRank>> HiddenAsync(IEnumerable<ShownRank> ranks, CancellationToken cancel)
    {
        var open = await AllAsync(Reader.Stranger, cancel);
        return [.. ranks.Where(r => r is { Place.Rank: not null, Card: not null } && !open.ContainsKey(r.Place.SetId))];
    }

    /// <summary>What makes one ask whether this decision adopts this list; null when nothing does, or none is chosen.</summary>
    public async Task<AdoptionDoubt?> DoubtAsync(PriorityList list, string? decision, Reader reader, CancellationToken cancel)
    {
        if (decision is not { Length: > 0 } || await decisions.FindAsync(decision, reader, cancel) is not { } found) { return null; }
        var sources = library.NewestTo(reader).OfType(nameof(Priority)).Translations(false);
        var open = await sources.Index<PriorityIndex>().Where(p => p.Stage == PriorityType.Proposed || p.Stage == PriorityType.Consulted).Select(p => p.VersionId).ToListAsync(cancel);
        var adopting = (await sources.ChangedAsync(0, Most, cancel)).Where(c => list.Ranked.Contains(c.SetId) && open.Contains(c.VersionId)).OrderBy(c => list.Ranked.ToList().IndexOf(c.SetId));
        return AdoptionDoubt.Of(found, list, await ListsAsync(reader, cancel), adopting, site);
    }

    /// <summary>Criteria by code in the language of the screen; retired ones too when <paramref name="all"/>.</summary>
    public async Task<IReadOnlyList<(PriorityCriterion Criterion, string Name)>> CriteriaAsync(bool all, CancellationToken cancel)
        => [.. (await db.Set<PriorityCriterion>().AsNoTracking().OrderBy(c => c.Code).ToListAsync(cancel)).Where(c => all || !c.Retired).Select(c => (c, c.Name.In(Cultures.Current, site.Settings.Languages).Text))];

    public async Task<IReadOnlyDictionary<string, string>> DecisionsAsync(Reader reader, CancellationToken cancel)
        => (await decisions.InForceAsync(reader, cancel)).ToDictionary(d => d.Number, d => $"{Cultures.Code(d.Number)}: {d.Text.In(Cultures.Current, site.Settings.Languages).Text}");

    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(Reader reader, CancellationToken cancel)
        => (await AllAsync(reader, cancel)).Where(p => p.Value.Stage is not (PriorityType.Dropped or PriorityType.Done)).OrderBy(p => p.Value.Card.Title, StringComparer.CurrentCulture).ToDictionary(p => p.Key, p => p.Value.Card.Title);

    public async Task<IReadOnlyList<AdoptedPriority>> AdoptedAsync(Reader reader, CancellationToken cancel = default)
    {
        var (all, latest) = (await AllAsync(reader, cancel), (await ListsAsync(reader, cancel)).FirstOrDefault(l => l.IsAdopted));
        var ranked = (latest?.Ranked ?? []).Select((id, i) => (Id: id, Rank: (int?)(i + 1))).Where(r => all.ContainsKey(r.Id)).ToList();
        var alone = all.Where(p => p.Value.Stage is PriorityType.Adopted or PriorityType.InProgress && ranked.All(r => r.Id != p.Key)).OrderBy(p => p.Value.Card.Title, StringComparer.CurrentCulture).Select(p => (Id: p.Key, Rank: (int?)null));
        return [.. ranked.Concat(alone).Select(r => new AdoptedPriority(r.Id, r.Rank, all[r.Id].Card.Title, all[r.Id].Stage, reader.IsMember ? "/workspace/priorities/" + all[r.Id].Card.ItemId : all[r.Id].Card.Address))];
    }
}
