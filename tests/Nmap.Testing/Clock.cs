namespace Nmap.Testing;

/// <summary>The platform's clock: real, but set forward by the test. Timers keep real time, so that jobs run.</summary>
public sealed class Clock : TimeProvider
{
    private TimeSpan _ahead;

    public DateTimeOffset Now => GetUtcNow();

    /// <summary>How far the test has set it forward.</summary>
    public TimeSpan Ahead => _ahead;

    public void Advance(TimeSpan by) => _ahead += by;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;
}
