namespace Nmap.Progress;

/// <summary>Measures that the platform computes. They stay with members until the lead shows them to everybody.</summary>
internal sealed class ReleasedMeasure
{
    public const string Pace = "pace";
    public const string Shortfall = "shortfall";

    public required string Measure { get; init; }
    public string? ReleasedById { get; set; }
    public DateTimeOffset ReleasedAt { get; set; }
}

/// <summary>How fast land is cleared, and how fast it would have to be released to meet the deadline. Estimates, never targets.</summary>
/// <param name="ClearedAYear">Average of the years counted, cleared land only: land cancelled or reduced was not cleared.</param>
/// <param name="Years">How many whole years of clearance the average is made of.</param>
/// <param name="NeededAYear">Null without a deadline ahead.</param>
internal sealed record Pace(decimal Remaining, Figure At, decimal ClearedAYear, int Years, decimal? NeededAYear, DateOnly? Deadline)
{
    private const int Most = 3;

    public decimal? YearsLeft => ClearedAYear > 0 ? Remaining / ClearedAYear : null;

    public static Pace? Of(Ledger ledger, DateOnly? deadline)
    {
        var cleared = ledger.Series(FigureKey.Cleared, null).Where(f => f.When.IsYear && f.Value is not null).TakeLast(Most).ToList();
        if (ledger.Latest(FigureKey.Remaining, null) is not { Value: { } remaining } at || cleared.Count == 0) { return null; }
        var days = deadline is { } due ? due.DayNumber - at.Last.DayNumber : 0;
        return new(remaining, at, cleared.Average(f => f.Value!.Value), cleared.Count, days > 0 ? remaining / (days / 365.25m) : null, deadline);
    }
}

/// <summary>A year of the work plan beside what was done in it.</summary>
/// <param name="Done">What the source gives as released, or else cleared, reduced and cancelled apart.</param>
internal sealed record PlanYear(Figure Planned, Figure? Released, Figure? Cancelled, Figure? Reduced, Figure? Cleared)
{
    /// <summary>Only where the source itself gives one number to hold against the plan.</summary>
    public decimal? Shortfall => Released?.Value is { } done && Released.Last == Planned.Last && Planned.Value is { } planned && done < planned ? planned - done : null;

    /// <summary>The figures it is made of.</summary>
    public static IReadOnlyList<string> Keys { get; } = [FigureKey.Planned, FigureKey.Released, FigureKey.Cancelled, FigureKey.Reduced, FigureKey.Cleared];

    public static IReadOnlyList<PlanYear> Of(Ledger ledger)
    {
        // A year that is not over shows what is known of it so far.
        Figure? At(string key, Figure plan) => ledger.Series(key, null).FirstOrDefault(f => (f.First, f.Last) == (plan.First, plan.Last))
            ?? ledger.Series(key, null).LastOrDefault(f => f.First == plan.First && f.Last < plan.Last);
        return [.. ledger.Series(FigureKey.Planned, null).Select(p => new PlanYear(p,
            At(FigureKey.Released, p), At(FigureKey.Cancelled, p), At(FigureKey.Reduced, p), At(FigureKey.Cleared, p)))];
    }
}
