namespace Nmap.Cms.Modularity;

/// <summary>The modules of this program, each after those it depends on.</summary>
public sealed class ModuleCatalog
{
    public ModuleCatalog(IEnumerable<NmapModule> modules) => Modules = InOrder([.. modules]);

    public IReadOnlyList<NmapModule> Modules { get; }

    public bool Has(string id) => Modules.Any(m => m.Manifest.Id == id);

    private static List<NmapModule> InOrder(List<NmapModule> modules)
    {
        var ordered = new List<NmapModule>();
        var waiting = modules.OrderBy(m => m.Manifest.Id, StringComparer.Ordinal).ToList();
        while (waiting.Count > 0)
        {
            var next = waiting.FirstOrDefault(m => m.Manifest.Dependencies.All(d => ordered.Any(o => o.Manifest.Id == d)))
                ?? throw new InvalidOperationException("These modules wait for each other or for one that is missing: "
                    + string.Join(", ", waiting.Select(m => m.Manifest.Id)));
            ordered.Add(next);
            waiting.Remove(next);
        }
        return ordered;
    }
}
