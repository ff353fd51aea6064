using Nmap.Cms.Access;
using Nmap.Members.Contracts;

namespace Nmap.Members;

/// <summary>All checks of all modules, in the order of their codes; the four components stand last.</summary>
internal sealed class Composition(IEnumerable<ICompositionSource> sources)
{
    public async Task<IReadOnlyList<CompositionCheck>> ChecksAsync(Reader reader, Period period, CancellationToken cancel)
    {
        var checks = new List<CompositionCheck>();
        foreach (var source in sources) { checks.AddRange(await source.ChecksAsync(reader, period, cancel)); }
        return [.. checks.OrderBy(c => c.Code.StartsWith("COMP-", StringComparison.Ordinal) ? int.Parse(c.Code.AsSpan(5), System.Globalization.CultureInfo.InvariantCulture) : 100)];
    }
}
