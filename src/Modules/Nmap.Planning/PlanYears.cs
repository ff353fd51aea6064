namespace Nmap.Planning;

/// <summary>What is planned and was achieved in a year by one method, in one unit.</summary>
/// <param name="Achieved">Null while nothing was reported.</param>
/// <param name="Areas">By province; the code is null for the whole country.</param>
internal sealed record YearTotal(int Year, string Method, string Unit, decimal Planned, decimal? Achieved, IReadOnlyList<(string? Area, decimal Planned, decimal? Achieved)> Areas);

/// <summary>Plan against actual. Units and methods are never added to each other.</summary>
internal static class PlanYears
{
    public static IReadOnlyList<YearTotal> Of(IEnumerable<PlanLine> lines)
        => [.. lines.Where(l => l.State != LineState.Dropped).SelectMany(l => l.Quantities)
            .GroupBy(q => (q.Year, q.Method, q.Unit)).OrderBy(g => g.Key.Year).ThenBy(g => g.Key.Method, StringComparer.Ordinal)
            .Select(g => new YearTotal(g.Key.Year, g.Key.Method, g.Key.Unit, g.Sum(q => q.Planned ?? 0), Sum(g),
                [.. g.GroupBy(q => q.Area).OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => (a.Key, a.Sum(q => q.Planned ?? 0), Sum(a)))]))];

    private static decimal? Sum(IEnumerable<Quantity> quantities)
        => quantities.Any(q => q.Achieved is not null) ? quantities.Sum(q => q.Achieved ?? 0) : null;
}
