using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Nmap.Cms.Modularity;
using Nmap.Localization.Po;

namespace Nmap.Localization;

/// <summary>PO files inside the assemblies of modules, in order of dependency, then of the program and its themes.</summary>
internal sealed class ShippedMessages(IReadOnlyList<(string Id, Assembly Assembly)> sources)
{
    public IEnumerable<string> Ids => sources.Select(s => s.Id);

    public static ShippedMessages Of(ModuleCatalog modules, ApplicationPartManager? parts)
        => new([.. modules.Modules.Select(m => (m.Manifest.Id, m.Assembly)), .. Others(modules, parts)]);

    /// <summary>Languages that files are shipped for.</summary>
    public IEnumerable<string> Cultures => sources.SelectMany(s => s.Assembly.GetManifestResourceNames()).Where(n => n.StartsWith("Localization/", StringComparison.Ordinal) && n.EndsWith(".po", StringComparison.Ordinal))
        .Select(n => n["Localization/".Length..^3]).Distinct().Order(StringComparer.Ordinal);

    public IEnumerable<PoFile> Files(string culture)
    {
        foreach (var (_, assembly) in sources)
        {
            using var stream = assembly.GetManifestResourceStream($"Localization/{culture}.po");
            if (stream is null) { continue; }
            using var reader = new StreamReader(stream);
            yield return PoFile.Parse(reader.ReadToEnd());
        }
    }

    // The program's own texts, then themes, each after the theme it builds on, so that the most special words win.
    private static IEnumerable<(string Id, Assembly Assembly)> Others(ModuleCatalog modules, ApplicationPartManager? parts)
        => from assembly in (parts?.ApplicationParts.OfType<AssemblyPart>() ?? []).Select(p => p.Assembly)
           where modules.Modules.All(m => m.Assembly != assembly) && assembly.GetManifestResourceNames().Any(n => n.StartsWith("Localization/", StringComparison.Ordinal))
           let theme = assembly.GetCustomAttribute<ThemeAttribute>()
           orderby theme is not null, theme?.BaseTheme is not null
           select (theme?.Id ?? assembly.GetName().Name!, assembly);
}
