using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Progress.Slots;

/// <summary>The country's areas by name, those that no longer exist included: old texts speak of them.</summary>
internal sealed class AreaNames(NmapDb db) : IPlaceNames
{
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(CancellationToken cancel)
        => (await db.Set<Area>().AsNoTracking().OrderBy(a => a.Code).ToListAsync(cancel)).ToDictionary(a => a.Code, a => a.NameIn(Cultures.Current));
}
