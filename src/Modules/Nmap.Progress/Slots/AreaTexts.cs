using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Progress.Slots;

internal sealed class AreaTexts(NmapDb db) : ITextNames
{
    public async Task<IReadOnlyDictionary<string, Texts>> AllAsync(CancellationToken cancel) => await db.Set<Area>().AsNoTracking().ToDictionaryAsync(a => a.Code, a => a.Name, cancel);
}
