using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Portal.Reading;

/// <summary>What waits for a reader, from every module; what was read already stays away.</summary>
internal sealed class YourList(NmapDb db, IEnumerable<IYourListSource> sources, ISite site)
{
    public async Task<IReadOnlyList<ListEntry>> OfAsync(Reader reader, CancellationToken cancel)
    {
        var entries = new List<ListEntry>();
        foreach (var source in sources) { entries.AddRange(await source.ForAsync(reader, cancel)); }
        if (entries.TrueForAll(e => e.Kind != ListKind.ToRead)) { return entries; }
        var read = await db.Set<ReadMark>().AsNoTracking().Where(r => r.PersonId == reader.PersonId).Select(r => r.Address).ToHashSetAsync(cancel);
        return [.. entries.Where(e => e.Kind != ListKind.ToRead || !read.Contains(e.Address))];
    }

    /// <summary>Marks something of "to read" as read; a second time changes nothing.</summary>
    public async Task MarkReadAsync(string address, Reader reader, CancellationToken cancel)
    {
        if (reader.PersonId is not { } person || !(await OfAsync(reader, cancel)).Any(e => e.Kind == ListKind.ToRead && e.Address == address)) { return; }
        db.Add(new ReadMark { PersonId = person, Address = address, At = site.Now });
        await db.SaveChangesAsync(cancel);
    }
}
