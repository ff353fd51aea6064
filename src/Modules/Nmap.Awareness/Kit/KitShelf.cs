namespace Nmap.Awareness.Kit;

/// <summary>The kit as it was packed last, until something in it changes. In memory alone: nothing of a withdrawn photograph is left on a disk.</summary>
internal sealed class KitShelf : IDisposable
{
    public const int Largest = 25 * 1024 * 1024, ForWords = 1024 * 1024;

    private readonly SemaphoreSlim _one = new(1);
    private (string Name, byte[] Bytes)? _last;

    public async Task<byte[]> GetAsync(string name, Func<Task<(byte[] Bytes, bool Whole)>> pack, CancellationToken cancel)
    {
        if (_last is { } known && known.Name == name) { return known.Bytes; }
        await _one.WaitAsync(cancel);
        try
        {
            if (_last is { } meanwhile && meanwhile.Name == name) { return meanwhile.Bytes; }
            var (bytes, whole) = await pack();
            _last = whole ? (name, bytes) : null;
            return bytes;
        }
        finally { _one.Release(); }
    }

    public void Dispose() => _one.Dispose();
}
