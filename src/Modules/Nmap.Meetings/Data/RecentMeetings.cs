using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.Meetings.Data;

/// <summary>Meetings that are over, with their minutes, and how they stand against their times.</summary>
internal sealed class RecentMeetings(NmapDb db, ISite site)
{
    public async Task<IReadOnlyList<(Meeting Meeting, Minutes? Minutes, SendOut SendOut)>> SinceAsync(DateTimeOffset from, CancellationToken cancel)
    {
        var now = site.Now;
        var meetings = await db.Set<Meeting>().AsNoTracking().Include(m => m.Agenda).Where(m => m.State != MeetingState.Cancelled && m.StartsAt >= from && m.StartsAt <= now).OrderByDescending(m => m.StartsAt).ToListAsync(cancel);
        var ids = meetings.Select(m => m.Id).ToList();
        var minutes = await db.Set<Minutes>().AsNoTracking().Where(m => ids.Contains(m.MeetingId)).ToDictionaryAsync(m => m.MeetingId, cancel);
        return [.. meetings.Select(m => (m, minutes.GetValueOrDefault(m.Id), SendOut.Of(m, minutes.GetValueOrDefault(m.Id), site))).Where(m => m.Item3 is not null).Select(m => (m.m, m.Item2, m.Item3!))];
    }

    /// <summary>Average hours from a meeting's end until its decisions and action points were out, over a year; null where there was none.</summary>
    public async Task<(double Hours, int Meetings)?> AverageAsync(CancellationToken cancel)
    {
        var sent = (await SinceAsync(site.Now.AddYears(-1), cancel)).Where(m => m.SendOut.IsOut).Select(m => Math.Max(0, site.CountedBetween(m.SendOut.EndedAt, m.SendOut.SentAt!.Value).TotalHours)).ToList();
        return sent.Count == 0 ? null : (sent.Average(), sent.Count);
    }
}
