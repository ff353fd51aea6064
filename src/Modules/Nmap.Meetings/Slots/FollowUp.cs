using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Data;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Slots;

/// <param name="Owners">Names by id.</param>
/// <param name="More">How many stand in the register only.</param>
internal sealed record OpenActions(IReadOnlyList<ActionPoint> Actions, IReadOnlyDictionary<string, string> Owners, int More);

/// <summary>Open action points come to the agenda of the next meeting by themselves, the oldest first, until they end.</summary>
internal sealed class FollowUp(NmapDb db, IForum forum, ISite site)
{
    private const int Longest = 20;

    /// <summary>Null for a meeting that is not the next one, or is over.</summary>
    public async Task<OpenActions?> OfAsync(Meeting meeting, Reader reader, CancellationToken cancel)
    {
        if (!reader.Can(Permissions.See) || meeting.State is MeetingState.Cancelled or MeetingState.Closed || meeting.EndsAt < site.Now) { return null; }
        var now = site.Now.AddDays(-1);
        if (await db.Set<Meeting>().AnyAsync(m => m.StartsAt < meeting.StartsAt && m.StartsAt > now && m.State != MeetingState.Cancelled && m.State != MeetingState.Closed, cancel)) { return null; }
        var open = db.Set<ActionPoint>().AsNoTracking().VisibleTo(reader).Where(a => a.State == ActionState.Open && a.MeetingId != meeting.Id);
        var shown = await open.OrderBy(a => a.DueOn).ThenBy(a => a.Id).Take(Longest).ToListAsync(cancel);
        var more = shown.Count < Longest ? 0 : await open.CountAsync(cancel) - shown.Count;
        return new(shown, (await forum.OrganisationsAsync(cancel)).ToDictionary(o => o.Id, o => o.Name.ToString()), more);
    }
}
