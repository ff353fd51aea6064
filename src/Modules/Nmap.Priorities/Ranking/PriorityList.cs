using Nmap.Cms;

namespace Nmap.Priorities.Ranking;

/// <summary>Priorities in order. Once a decision adopts it, order and day stay as they are; the next list is another.</summary>
internal sealed class PriorityList
{
    public string Id { get; set; } = Ids.New();
    public int Number { get; set; }

    /// <summary>Sets of texts, the first one first.</summary>
    public IReadOnlyList<string> Ranked { get; set; } = [];
    public string? Decision { get; set; }
    public DateOnly? AdoptedOn { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
    public long Revision { get; set; }

    public bool IsAdopted => AdoptedOn is not null;

    /// <param name="ranks">Set to the rank typed; those without one are left out.</param>
    public void Rank(IReadOnlyDictionary<string, int?> ranks)
    {
        if (IsAdopted) { throw new RefusedException(Refusal.WrongState, Phrase.Of("An adopted list stays as it is. Begin another one.")); }
        if (ranks.FirstOrDefault(r => r.Value is < 1 or > 999) is { Key: { } wrong }) { throw new RefusedException(Refusal.Invalid, Phrase.Of("A rank is a number from 1; leave it empty to keep a priority off the list."), $"Ranks[{wrong}]"); }
        if (ranks.Where(r => r.Value is not null).GroupBy(r => r.Value).FirstOrDefault(g => g.Count() > 1) is { } same) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Two priorities have the rank {0}."), $"Ranks[{same.Last().Key}]", same.Key!.Value); }
        Ranked = [.. ranks.Where(r => r.Value is not null).OrderBy(r => r.Value).Select(r => r.Key)];
        Revision++;
    }

    public void Adopt(string decision, DateOnly today)
    {
        if (IsAdopted) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This list is adopted already.")); }
        if (Ranked.Count == 0) { throw new RefusedException(Refusal.WrongState, Phrase.Of("Rank a priority first: the list is empty.")); }
        (Decision, AdoptedOn) = (decision, today);
        Revision++;
    }

    public void StillStandsAt(long? revision)
    {
        if (revision is { } seen && seen != Revision) { throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody else has just changed this list. Open it again beside this page; what you typed is still here.")); }
    }
}

internal enum Movement
{
    New,
    Gone,
    Up,
    Down,
    Same,
}

/// <param name="Rank">In the later list; null for one that is gone.</param>
/// <param name="Before">In the earlier list; null for a new one.</param>
internal sealed record RankedPriority(string SetId, int? Rank, int? Before)
{
    public Movement Movement => (Rank, Before) switch
    {
        (null, _) => Movement.Gone,
        (_, null) => Movement.New,
        var (now, then) => now < then ? Movement.Up : now > then ? Movement.Down : Movement.Same,
    };

    /// <summary>The later list in its order, then what is gone from the earlier one.</summary>
    public static IReadOnlyList<RankedPriority> Compare(PriorityList? before, PriorityList after)
    {
        int? Place(IReadOnlyList<string>? ranked, string id) => ranked?.ToList().IndexOf(id) is >= 0 and var place ? place + 1 : null;
        return [.. after.Ranked.Select((id, i) => new RankedPriority(id, i + 1, Place(before?.Ranked, id))),
            .. (before?.Ranked ?? []).Except(after.Ranked).Select(id => new RankedPriority(id, null, Place(before?.Ranked, id)))];
    }
}
