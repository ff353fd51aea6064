namespace Nmap.Users;

/// <summary>Wrong passwords and codes for one e-mail address, known here or not.</summary>
internal sealed class SignInFailures
{
    public const int HardStop = 100;
    private const int Free = 4;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(30), LongestDelay = TimeSpan.FromMinutes(15), Forgotten = TimeSpan.FromDays(1);

    /// <summary>A digest: addresses of strangers are not kept.</summary>
    public string Who { get; set; } = "";
    public int Count { get; set; }
    public DateTimeOffset LastAt { get; set; }

    /// <summary>From the fifth failure on there is a pause that doubles; after a hundred only a new password helps.</summary>
    public bool MayTry(DateTimeOffset now) => Count < HardStop && (Count <= Free || now >= LastAt + Delay);

    public void Add(DateTimeOffset now)
    {
        if (Count < HardStop && now - LastAt > Forgotten) { Count = 0; }
        (Count, LastAt) = (Count + 1, now);
    }

    private TimeSpan Delay => TimeSpan.FromSeconds(Math.Min(LongestDelay.TotalSeconds, FirstDelay.TotalSeconds * Math.Pow(2, Count - Free - 1)));
}
