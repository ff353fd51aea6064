using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Progress.Data;

namespace Nmap.Progress.Slots;

/// <summary>Dates that are late or near, in "your list" of those who keep them.</summary>
internal sealed class DatesNear(NmapDb db, ISite site) : IYourListSource
{
    private const int Days = 30;

    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (!reader.Can(ProgressPermissions.Keep)) { return []; }
        return [.. (await db.DuesAsync(site.Today, cancel)).Where(d => d.StateOn(site.Today) is DueState.Open or DueState.Late && d.DueOn <= site.Today.AddDays(Days))
            .Select(d => new ListEntry(ListKind.Due, d.Name.ToString(), "/workspace/obligations/dates/" + d.Key, d.DueOn) { InMail = true })];
    }
}
