using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Nmap.Cms.Modularity;
using Nmap.Localization.Po;

namespace Nmap.Localization;

/// <summary>PO files inside the assemblies of modules, in order of dependency, then of themes.</summary>
internal sealed class ShippedMessages(IReadOnlyList<(string Id, Assembly Assembly)> sources)
{
    public IEnumerable<string> Ids => sources.Select(s => s.Id);

    public static ShippedMessages Of(ModuleCatalog modules, ApplicationPartManager? parts)
        => new([.. modules.Modules.Select(m => (m.Manifest.Id, m.Assembly)), .. Themes(parts)]);

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

    // A theme comes after the theme it builds on, so that its words win.
    private static IEnumerable<(string Id, Assembly Assembly)> Themes(ApplicationPartManager? parts)
        => from part in parts?.ApplicationParts.OfType<AssemblyPart>() ?? []
           let theme = part.Assembly.GetCustomAttribute<ThemeAttribute>()
           where theme is not null
           orderby theme.BaseTheme is not null, theme.Id
           select (theme.Id, part.Assembly);
}
