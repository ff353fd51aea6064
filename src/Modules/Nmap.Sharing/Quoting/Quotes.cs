using Nmap.Cms.Slots;

namespace Nmap.Sharing.Quoting;

/// <summary>What can be quoted at an address, from whichever module.</summary>
internal sealed class Quotes(IEnumerable<IQuoted> sources)
{
    public async Task<Quotable?> AtAsync(string culture, string path, Func<string, string?> asked, CancellationToken cancel)
    {
        foreach (var source in sources)
        {
            if (await source.AtAsync(culture, path, asked, cancel) is { } quoted) { return quoted; }
        }
        return null;
    }
}
