using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Meetings.Slots;

/// <summary>Invitations that this reader's organisation has not answered, or answered before the meeting was moved.</summary>
internal sealed class YourInvitations(NmapDb db, ISite site, IStringLocalizer S) : IYourListSource
{
    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (reader.Organisations.Count == 0) { return []; }
        var (now, mine) = (site.Now, reader.Organisations.ToList());
        var open = await db.Set<Meeting>().AsNoTracking().Where(m => m.State == MeetingState.Invited && m.StartsAt > now
            && !db.Set<InvitationReply>().Any(r => r.MeetingId == m.Id && r.Sequence == m.Sequence && mine.Contains(r.OrganisationId))).OrderBy(m => m.StartsAt).ToListAsync(cancel);
        return [.. open.Select(m => new ListEntry(ListKind.Due, S["Say whether you come to meeting {0}", m.Number], $"/workspace/meetings/{m.Id}/reply", site.DayOf(m.StartsAt), m.Title.ToString()) { InMail = true })];
    }
}
