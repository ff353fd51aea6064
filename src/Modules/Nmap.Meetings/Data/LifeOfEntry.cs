using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;

namespace Nmap.Meetings.Data;

/// <summary>What stands around an entry of the registers: its history, and what was said, decided and taken on under the same agenda item.</summary>
internal sealed class LifeOfEntry(NmapDb db)
{
    public async Task<IReadOnlyList<RegisterNote>> NotesAsync(string subjectId, CancellationToken cancel)
        => await db.Set<RegisterNote>().AsNoTracking().Where(n => n.SubjectId == subjectId).OrderBy(n => n.At).ThenBy(n => n.Id).ToListAsync(cancel);

    /// <summary>Decisions and action points of the agenda item that this entry comes from, itself left out, as far as the reader may see them.</summary>
    public async Task<Siblings> SiblingsAsync(string meetingId, string textId, Reader reader, CancellationToken cancel)
    {
        var body = await db.Set<Minutes>().AsNoTracking().Where(m => m.MeetingId == meetingId).Select(m => m.Body).SingleOrDefaultAsync(cancel);
        if (body?.Items.FirstOrDefault(i => i.All.Any(t => t.Id == textId)) is not { } item) { return new(null, [], []); }
        var agenda = await db.Set<AgendaItem>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == item.AgendaItemId, cancel);
        var ids = item.All.Select(t => t.Id).Where(id => id != textId).ToList();
        return new(agenda,
            await db.Set<Decision>().AsNoTracking().VisibleTo(reader).Where(d => ids.Contains(d.Id)).OrderBy(d => d.Position).ToListAsync(cancel),
            await db.Set<ActionPoint>().AsNoTracking().VisibleTo(reader).Where(a => ids.Contains(a.Id)).OrderBy(a => a.Position).ToListAsync(cancel));
    }
}

/// <param name="Item">Null when it is no longer on the agenda.</param>
internal sealed record Siblings(AgendaItem? Item, IReadOnlyList<Decision> Decisions, IReadOnlyList<ActionPoint> Actions);
