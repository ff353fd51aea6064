using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Slots;

/// <summary>Before a meeting the secretariat prepares what people need to take part.</summary>
internal sealed class YourPreparations(NmapDb db, IForum forum, ISite site, IStringLocalizer S) : IYourListSource
{
    private const int DaysBefore = 21, DaysLeft = 3;

    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (!reader.Is(Roles.Secretariat)) { return []; }
        var (now, until) = (site.Now, site.Now.AddDays(DaysBefore));
        var ahead = await db.Set<Meeting>().AsNoTracking().Where(m => m.StartsAt > now && m.StartsAt < until && m.State != MeetingState.Cancelled).OrderBy(m => m.StartsAt).ToListAsync(cancel);
        var entries = new List<ListEntry>();
        foreach (var meeting in ahead)
        {
            var day = site.DayOf(meeting.StartsAt);
            var people = await forum.AccessNeedsAsync(day, cancel);
            var told = await db.Set<InvitationReply>().CountAsync(r => r.MeetingId == meeting.Id && r.Sequence == meeting.Sequence && r.Needs != null && r.Answer != ReplyAnswer.NotComing, cancel);
            if (told > 0) { entries.Add(new(ListKind.Due, S.Plural(told, "Prepare access to meeting {1}: {0} person told with the answer what they need", "Prepare access to meeting {1}: {0} people told with the answer what they need", meeting.Number), $"/workspace/meetings/{meeting.Id}", day.AddDays(-DaysLeft), meeting.Title.ToString()) { InMail = true }); }
            if (people > 0) { entries.Add(new(ListKind.Due, S.Plural(people, "Prepare access to meeting {1}: {0} person told what they need", "Prepare access to meeting {1}: {0} people told what they need", meeting.Number), "/workspace/members/access", day.AddDays(-DaysLeft), meeting.Title.ToString()) { InMail = true }); }
        }
        return entries;
    }
}
