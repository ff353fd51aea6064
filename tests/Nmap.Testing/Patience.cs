namespace Nmap.Testing;

/// <summary>Waits for what a background job does. A minute is a limit for tests on a busy machine, never a measure: benchmarks measure.</summary>
public static class Patience
{
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <returns>Whether it happened.</returns>
    public static async Task<bool> UntilAsync(Func<Task<bool>> happened, CancellationToken cancel = default)
    {
        for (var end = DateTime.UtcNow + Limit; DateTime.UtcNow < end; await Task.Delay(100, cancel))
        {
            if (await happened()) { return true; }
        }
        return await happened();
    }
}
