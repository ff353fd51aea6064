namespace Nmap.Progress;

/// <summary>How well a value is known; each has a look of its own.</summary>
internal enum Certainty
{
    Verified,
    Reported,
    Unknown,
}

/// <summary>What remained on a day.</summary>
/// <param name="Others">What other sources say of that day.</param>
internal sealed record RestPoint(DateOnly On, decimal? Value, Certainty Certainty, IReadOnlyList<Figure> Others);

/// <summary>
/// What remains until the deadline, and where the pace of recent years would lead: a range between the fastest and the slowest year, never one day.
/// Years without a figure are gaps and count as nothing, not as zero.
/// </summary>
/// <param name="Soonest">When the rest is cleared at the pace of the fastest year; null without one.</param>
/// <param name="Latest">The same at the pace of the slowest; null when in one year nothing was cleared.</param>
internal sealed record DeadlineLine(IReadOnlyList<RestPoint> Points, DateOnly Deadline, DateOnly? Soonest, DateOnly? Latest, int Years)
{
    private const int Most = 5;

    /// <summary>In years; a date beyond this says no more than “never”.</summary>
    private const int Horizon = 500;

    public (DateOnly On, decimal Value)? Last => Points.LastOrDefault(p => p.Value is not null) is { Value: { } value } last ? (last.On, value) : null;

    public bool HasOthers => Points.Any(p => p.Others.Any(o => o.Value is not null));

    public static DeadlineLine? Of(Ledger ledger, DateOnly? deadline)
    {
        if (deadline is not { } due) { return null; }
        List<RestPoint> points = [.. ledger.Series(FigureKey.Remaining, null).Select(f => new RestPoint(f.Last, f.Value, CertaintyOf(f), ledger.Disagreeing(f)))];
        if (points.LastOrDefault(p => p.Value is not null) is not { Value: { } rest } last || rest <= 0) { return null; }
        var years = ledger.Series(FigureKey.Cleared, null).Where(f => f.When.IsYear && f.Value is not null).TakeLast(Most).Select(f => f.Value!.Value).ToList();
        return new(points, due, years.Count > 0 ? After(last.On, rest, years.Max()) : null, years.Count > 0 ? After(last.On, rest, years.Min()) : null, years.Count);
    }

    public string Say(Words words)
    {
        var (S, formats) = (words.S, words.Formats);
        var now = Last!.Value;
        var start = S["On {0}, {1} remained; the deadline is {2}.", formats.Date(now.On), words.Value(now.Value, Units.SquareMetre), formats.Date(Deadline)].Value;
        return Soonest is not { } soon ? start
            : Latest is { } late ? $"{start} {S["At the pace of the years counted ({0}) the rest would be cleared between {1} and {2}.", Years, soon.Year, late.Year]}"
            : $"{start} {S["At the pace of the fastest year the rest would be cleared by {0}; at the pace of the slowest, never.", soon.Year]}";
    }

    private static Certainty CertaintyOf(Figure figure) => figure.Value is null ? Certainty.Unknown : figure.Status == FigureStatus.Provisional ? Certainty.Reported : Certainty.Verified;

    private static DateOnly? After(DateOnly from, decimal rest, decimal aYear)
        => aYear <= 0 || rest / aYear > Horizon ? null : from.AddDays((int)(rest / aYear * 365.25m));
}
