using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Slots;

/// <summary>What there is to read: the agenda of a meeting that people are invited to, and minutes adopted lately.</summary>
internal sealed class YourReading(NmapDb db, ISite site, IStringLocalizer S) : IYourListSource
{
    private const int DaysAfter = 30;

    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (!reader.Can(Permissions.See)) { return []; }
        var (now, since) = (site.Now, site.Now.AddDays(-DaysAfter));
        var coming = await db.Set<Meeting>().AsNoTracking().VisibleTo(reader).Where(m => m.State == MeetingState.Invited && m.StartsAt > now).OrderBy(m => m.StartsAt).ToListAsync(cancel);
        var adopted = await (from minutes in db.Set<Minutes>().AsNoTracking().VisibleTo(reader)
                             join meeting in db.Set<Meeting>().AsNoTracking() on minutes.MeetingId equals meeting.Id
                             where minutes.AdoptedAt >= since orderby minutes.Number select meeting).ToListAsync(cancel);
        return
        [
            .. coming.Select(m => new ListEntry(ListKind.ToRead, S["Agenda of meeting {0}", m.Number], $"/workspace/meetings/{m.Id}", site.DayOf(m.StartsAt), m.Title.ToString()) { InMail = true }),
            .. adopted.Select(m => new ListEntry(ListKind.ToRead, S["Adopted minutes of meeting {0}", m.Number], $"/workspace/meetings/{m.Id}/minutes", null, m.Title.ToString()) { InMail = true }),
        ];
    }
}
