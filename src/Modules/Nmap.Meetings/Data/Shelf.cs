using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;

namespace Nmap.Meetings.Data;

/// <summary>Fetches a meeting or its minutes whole, as far as the reader may see them.</summary>
internal sealed class Shelf(NmapDb db)
{
    /// <exception cref="RefusedException">It does not exist for this reader.</exception>
    public async Task<Meeting> MeetingAsync(string id, Reader reader, CancellationToken cancel)
        => await db.Set<Meeting>().VisibleTo(reader).Include(m => m.Agenda).Include(m => m.Attendance).AsSplitQuery().SingleOrDefaultAsync(m => m.Id == id, cancel)
            ?? throw RefusedException.Missing();

    /// <summary>Null while nobody has begun them, or when the reader may not see them.</summary>
    public Task<Minutes?> MinutesOfAsync(string meetingId, Reader reader, CancellationToken cancel)
        => db.Set<Minutes>().VisibleTo(reader).Include(m => m.Answers).Include(m => m.Corrigenda).AsSplitQuery().SingleOrDefaultAsync(m => m.MeetingId == meetingId, cancel);

    public async Task<(Meeting Meeting, Minutes Minutes)> MinutesAsync(string minutesId, Reader reader, CancellationToken cancel)
    {
        var minutes = await db.Set<Minutes>().VisibleTo(reader).Include(m => m.Answers).Include(m => m.Corrigenda).AsSplitQuery().SingleOrDefaultAsync(m => m.Id == minutesId, cancel) ?? throw RefusedException.Missing();
        return (await MeetingAsync(minutes.MeetingId, Reader.System, cancel), minutes);
    }
}
