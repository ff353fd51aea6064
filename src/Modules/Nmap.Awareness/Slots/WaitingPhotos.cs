using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Awareness.Press;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Slots;

namespace Nmap.Awareness.Slots;

/// <summary>Photographs of the press desk that somebody else brought, for those who may clear them.</summary>
internal sealed class WaitingPhotos(NmapDb db, IStringLocalizer S) : IYourListSource
{
    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (!reader.Can(AwarenessPermissions.RunPressDesk)) { return []; }
        var waiting = await db.Set<PressPhoto>().AsNoTracking().Where(p => p.Waits && p.WithdrawnAt == null && (p.BroughtById == null || p.BroughtById != reader.PersonId)).OrderBy(p => p.AddedAt).ToListAsync(cancel);
        return [.. waiting.Select(p => new ListEntry(ListKind.NeedsYourApproval, S["A photograph for the press waits to be cleared: {0}", p.Caption], "/workspace/press/photos/" + p.Id))];
    }
}
