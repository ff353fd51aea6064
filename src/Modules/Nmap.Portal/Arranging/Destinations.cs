using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Portal.Editing;

namespace Nmap.Portal.Arranging;

/// <summary>Where the entries of a menu lead.</summary>
internal sealed class Destinations(ContentLibrary library, ContentTypes types, TakenFolders pages, ISite site)
{
    /// <summary>Addresses of this site at which no reader finds anything now.</summary>
    public async Task<IReadOnlyList<string>> MissingAsync(IReadOnlyList<MenuLine> lines, CancellationToken cancel)
    {
        var missing = new List<string>();
        foreach (var address in ArrangedMenu.Flat(lines).Select(l => l.Line.Address).Where(a => a.StartsWith('/')).Distinct(StringComparer.Ordinal))
        {
            if (!await StandsAsync(address.Split('?', '#')[0].Trim('/'), cancel)) { missing.Add(address); }
        }
        return missing;
    }

    private async Task<bool> StandsAsync(string path, CancellationToken cancel)
    {
        var folder = path.Split('/')[0];
        if (path.Length == 0 || pages.Holds(folder) || (path == folder && types.ByFolder(folder) is not null)) { return true; }
        foreach (var language in site.Settings.Languages)
        {
            if (await library.AtAsync(language, path, Reader.Stranger, cancel) is { Item: not null } or { MovedTo: not null }) { return true; }
        }
        return false;
    }
}
