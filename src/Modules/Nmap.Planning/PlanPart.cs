using Nmap.Cms;

namespace Nmap.Planning;

/// <summary>Parts of a plan and of the benchmarks, named alike by the list's address, the overview and the API.</summary>
internal static class PlanPart
{
    public const string UnderWay = "under-way", Overdue = "overdue", Done = "done", Behind = "behind";

    public static IReadOnlyList<(string Code, string Text)> OfActivities { get; } =
        [.. Enum.GetValues<LineState>().Select(s => (Codes.Of(s), Vocabulary.Of(s).Text)), (Overdue, Phrase.Of("Overdue"))];

    public static IReadOnlyList<(string Code, string Text)> OfBenchmarks { get; } = [(Behind, Phrase.Of("Behind a straight line to their target"))];

    /// <param name="part">Null for all; a word that names no part gives nothing.</param>
    public static IEnumerable<PlanLine> Narrow(this IEnumerable<PlanLine> lines, string? part, DateOnly today)
        => string.IsNullOrEmpty(part) ? lines : part == Overdue ? lines.Where(l => l.IsOverdue(today)) : lines.Where(l => Codes.Of(l.State) == part);

    /// <param name="part">Null for all; a word that names no part gives nothing.</param>
    public static IEnumerable<Benchmark> Narrow(this IEnumerable<Benchmark> benchmarks, string? part, DateOnly today)
        => string.IsNullOrEmpty(part) ? benchmarks : benchmarks.Where(b => part == Behind && Trend.Of(b, today).Shortfall > 0);
}
