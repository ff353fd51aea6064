using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Slots;

/// <summary>What organisations answered to circulated minutes; an answer that another replaced is not counted.</summary>
internal sealed class VoicesInMinutes(NmapDb db, ISite site, IStringLocalizer S) : IVoiceSource
{
    public async Task<IReadOnlyList<Voice>> HeardAsync(Reader reader, Period period, CancellationToken cancel)
    {
        var (first, after) = period.Instants(site);
        var said = await db.Set<MinutesAnswer>().AsNoTracking().Where(a => a.At >= first && a.At < after && a.State != AnswerState.Replaced).Select(a => new { a.OrganisationId, a.At }).ToListAsync(cancel);
        return Voice.Of(said.Select(a => ((string?)a.OrganisationId, site.DayOf(a.At))), n => S.Plural(n, "{0} answer to minutes", "{0} answers to minutes"));
    }
}
