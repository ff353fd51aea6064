using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Slots;

/// <summary>Decisions whose day of review is near come back to whoever holds them; without a holder, to those who keep the register.</summary>
internal sealed class YourDecisions(NmapDb db, ISite site, IStringLocalizer S) : IYourListSource
{
    private const int DaysBefore = 14;

    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (!reader.Can(Permissions.See)) { return []; }
        var until = site.Today.AddDays(DaysBefore);
        var due = await db.Set<Decision>().AsNoTracking().VisibleTo(reader).Where(d => d.Adopted && d.SupersededById == null && d.ReviewOn <= until).ToListAsync(cancel);
        return [.. due.Where(d => d.HolderId is { } holder ? reader.Organisations.Contains(holder) : reader.Is(Roles.Secretariat))
            .Select(d => new ListEntry(ListKind.Due, S["Review decision {0}", Cultures.Code(d.Number)], $"/workspace/decisions/{d.Number}/review", d.ReviewOn, d.Text.In(Cultures.Current, [d.Culture]).Text) { InMail = true })];
    }
}
