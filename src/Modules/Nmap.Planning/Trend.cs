namespace Nmap.Planning;

/// <summary>What the approved values of a benchmark say, in numbers. It judges nothing.</summary>
/// <param name="Latest">The latest value, or the first one.</param>
/// <param name="Change">Against the value before; null while there is only the first one.</param>
/// <param name="ToTarget">Still to go, without its sign; zero once the target is reached.</param>
/// <param name="OnLine">What a straight line from the first value to the target gives for the latest day.</param>
/// <param name="Shortfall">How far the latest value stays behind that line; zero when it does not.</param>
internal sealed record Trend(decimal Latest, DateOnly On, decimal? Before, DateOnly? BeforeOn, decimal? Change, decimal ToTarget, decimal OnLine, decimal Shortfall, int DaysLeft)
{
    public static Trend Of(Benchmark benchmark, DateOnly today)
    {
        var values = benchmark.Approved.Select(r => (r.Value, r.On)).Prepend((Value: benchmark.Baseline, On: benchmark.BaselineOn)).ToList();
        var (latest, on) = values[^1];
        var before = values.Count > 1 ? values[^2] : ((decimal Value, DateOnly On)?)null;
        var upwards = benchmark.Target > benchmark.Baseline;
        decimal Behind(decimal wanted) => Math.Max(0, upwards ? wanted - latest : latest - wanted);
        var line = OnTheLine(benchmark, on);
        return new(latest, on, before?.Value, before?.On, before is { } b ? latest - b.Value : null, Behind(benchmark.Target), line, Behind(line), benchmark.TargetOn.DayNumber - today.DayNumber);
    }

    private static decimal OnTheLine(Benchmark benchmark, DateOnly on)
    {
        var whole = benchmark.TargetOn.DayNumber - benchmark.BaselineOn.DayNumber;
        var passed = Math.Clamp(on.DayNumber - benchmark.BaselineOn.DayNumber, 0, whole);
        return Math.Round(benchmark.Baseline + ((benchmark.Target - benchmark.Baseline) * passed / whole), 2);
    }
}
