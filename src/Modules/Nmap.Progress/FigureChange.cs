namespace Nmap.Progress;

/// <summary>What the public read of a figure for one time, and what took its place: a correction, a revision, or nothing.</summary>
/// <param name="After">Null where it was withdrawn.</param>
internal sealed record FigureChange(DateTimeOffset At, Figure Before, Figure? After)
{
    /// <summary>In the words of who gave the new value, or of who withdrew the old one.</summary>
    public string? Why => After is null ? Before.WithdrawnReason : After.Reason ?? After.Note;

    /// <summary>Newest first.</summary>
    /// <param name="known">Every figure of one key and area that was ever public.</param>
    public static IReadOnlyList<FigureChange> Of(IReadOnlyCollection<Figure> known)
    {
        var once = known.Where(f => f.ApprovedAt is not null && f.Breakdown.Length == 0).DistinctBy(f => f.Id).ToDictionary(f => f.Id);
        foreach (var figure in once.Values) { figure.TakePlace(once); }
        return [.. once.Values.GroupBy(f => (f.TimeText, f.IsPeriod)).SelectMany(g => OfOneTime([.. g])).OrderByDescending(c => c.At).ThenByDescending(c => c.Before.Last)];
    }

    private static IEnumerable<FigureChange> OfOneTime(List<Figure> same)
    {
        Figure? read = null;
        foreach (var at in same.SelectMany(f => new[] { f.ApprovedAt, f.WithdrawnAt }).OfType<DateTimeOffset>().Distinct().Order())
        {
            var open = same.Where(f => f.ApprovedAt <= at && !(f.WithdrawnAt <= at) && !same.Exists(by => by.Id == f.SupersededById && by.ApprovedAt <= at)).ToList();
            var now = open.Count == 0 ? null : Ledger.Preferred(open);
            if (read is not null && (now is null || now.Value != read.Value) && Told(read, now) is { } change) { yield return change with { At = at }; }
            read = now;
        }
    }

    /// <summary>Only what one publisher said anew is a change; another source that comes into view because the first was withdrawn is not what came after it.</summary>
    private static FigureChange? Told(Figure before, Figure? now)
        => now is null || now.SupersedesId == before.Id || now.Publisher == before.Publisher ? new(default, before, now)
            : before.WithdrawnAt is not null ? new(default, before, null) : null;
}
