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
        => await db.Set<Meeting>().VisibleTo(reader).Include(m => m.Agenda).Include(m => m.Attendance).Include(m => m.Guests).AsSplitQuery().SingleOrDefaultAsync(m => m.Id == id, cancel)
            ?? throw RefusedException.Missing();

    /// <exception cref="RefusedException">It does not exist for this reader.</exception>
    public async Task<Series> SeriesAsync(string id, Reader reader, CancellationToken cancel)
        => await db.Set<Series>().VisibleTo(reader).SingleOrDefaultAsync(s => s.Id == id, cancel) ?? throw RefusedException.Missing();

    /// <summary>Series a meeting can belong to: those that go on, and the one it belongs to.</summary>
    public async Task<IReadOnlyList<Series>> SeriesChoicesAsync(string? own, Reader reader, CancellationToken cancel)
        => await db.Set<Series>().AsNoTracking().VisibleTo(reader).Where(s => !s.Ended || s.Id == own).OrderBy(s => s.StartedOn).ThenBy(s => s.Id).ToListAsync(cancel);

    /// <summary>Null where members were never asked about the date of this meeting, or this reader is none.</summary>
    public async Task<DatePoll?> PollOfAsync(string meetingId, Reader reader, CancellationToken cancel)
        => await Polls(reader).SingleOrDefaultAsync(p => p.MeetingId == meetingId, cancel);

    /// <summary>To be read only, as the database holds it: how exactly a moment was said is not the same there as in a row that is about to be written.</summary>
    public async Task<DatePoll?> StoredPollOfAsync(string meetingId, Reader reader, CancellationToken cancel)
        => await Polls(reader).AsNoTracking().SingleOrDefaultAsync(p => p.MeetingId == meetingId, cancel);

    private IQueryable<DatePoll> Polls(Reader reader) => db.Set<DatePoll>().VisibleTo(reader).Include(p => p.Dates).Include(p => p.Answers).AsSplitQuery();

    /// <summary>A decision as it stands in the register, to be read only.</summary>
    /// <exception cref="RefusedException">It does not exist for this reader.</exception>
    public async Task<Decision> DecisionAsync(string number, Reader reader, CancellationToken cancel)
        => await db.Set<Decision>().AsNoTracking().VisibleTo(reader).SingleOrDefaultAsync(d => d.Number == number, cancel) ?? throw RefusedException.Missing();

    /// <summary>Null while nobody has begun them, or when the reader may not see them.</summary>
    public Task<Minutes?> MinutesOfAsync(string meetingId, Reader reader, CancellationToken cancel)
        => db.Set<Minutes>().VisibleTo(reader).Include(m => m.Answers).Include(m => m.Corrigenda).AsSplitQuery().SingleOrDefaultAsync(m => m.MeetingId == meetingId, cancel);

    public async Task<(Meeting Meeting, Minutes Minutes)> MinutesAsync(string minutesId, Reader reader, CancellationToken cancel)
    {
        var minutes = await db.Set<Minutes>().VisibleTo(reader).Include(m => m.Answers).Include(m => m.Corrigenda).AsSplitQuery().SingleOrDefaultAsync(m => m.Id == minutesId, cancel) ?? throw RefusedException.Missing();
        return (await MeetingAsync(minutes.MeetingId, Reader.System, cancel), minutes);
    }
}
