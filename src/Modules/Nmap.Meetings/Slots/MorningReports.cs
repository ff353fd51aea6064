using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Data;
using Nmap.Meetings.Links;
using Nmap.Notifications.Contracts;

namespace Nmap.Meetings.Slots;

/// <summary>Whoever has an action point that is due soon or overdue reports on it from the mail of the morning.</summary>
internal sealed class MorningReports(NmapDb db, ISite site, IFormats formats, IStringLocalizer S) : IMorningLinks
{
    private const int DaysAhead = 7, Most = 10;

    public async Task<IReadOnlyList<LetterLink>> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (!reader.Can(Permissions.See) || reader.Organisations.Count == 0) { return []; }
        var (mine, until) = (reader.Organisations.ToList(), site.Today.AddDays(DaysAhead));
        var due = await db.Set<ActionPoint>().AsNoTracking().VisibleTo(reader).Where(a => mine.Contains(a.OwnerId) && a.State == ActionState.Open && a.DueOn <= until).OrderBy(a => a.DueOn).ThenBy(a => a.Number).Take(Most).ToListAsync(cancel);
        return [.. due.Select(a => LetterLink.For(Words(a), a.Link()))];
    }

    // Number, meeting and days only: what it says is for those who open the link.
    private string Words(ActionPoint action)
    {
        var until = formats.Date(site.Today.AddDays(ActionPointLink.Longest));
        return action.IsOverdue(site.Today)
            ? S["Action point {0} of meeting {1}, overdue since {2}: say how it stands without signing in (good until {3})", Cultures.Code(action.Number), action.MeetingNumber, formats.Date(action.DueOn), until]
            : S["Action point {0} of meeting {1}, due on {2}: say how it stands without signing in (good until {3})", Cultures.Code(action.Number), action.MeetingNumber, formats.Date(action.DueOn), until];
    }
}
