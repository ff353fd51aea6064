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
internal sealed class MorningReports(NmapDb db, ISite site, IStringLocalizer S) : IMorningLinks
{
    private const int DaysAhead = 7, Most = 3;

    public async Task<IReadOnlyList<LetterLink>> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (!reader.Can(Permissions.See) || reader.Organisations.Count == 0) { return []; }
        var (mine, until) = (reader.Organisations.ToList(), site.Today.AddDays(DaysAhead));
        var due = await db.Set<ActionPoint>().AsNoTracking().VisibleTo(reader).Where(a => mine.Contains(a.OwnerId) && a.State == ActionState.Open && a.DueOn <= until).OrderBy(a => a.DueOn).Take(Most).ToListAsync(cancel);
        return [.. due.Select(a => LetterLink.For(S["Report on action point {0} without signing in", Cultures.Code(a.Number)], a.Link()))];
    }
}
