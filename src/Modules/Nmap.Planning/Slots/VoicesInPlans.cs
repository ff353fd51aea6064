using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;
using Nmap.Planning.Data;

namespace Nmap.Planning.Slots;

/// <summary>What organisations contributed to drafts of plans.</summary>
internal sealed class VoicesInPlans(NmapDb db, ISite site, IStringLocalizer S) : IVoiceSource
{
    public async Task<IReadOnlyList<Voice>> HeardAsync(Reader reader, Period period, CancellationToken cancel)
    {
        var (first, after) = period.Instants(site);
        var said = await db.Set<Contribution>().AsNoTracking().Where(c => c.At >= first && c.At < after && db.Set<Plan>().VisibleTo(reader).Any(p => p.Id == c.PlanId)).Select(c => new { c.OrganisationId, c.At }).ToListAsync(cancel);
        return Voice.Of(said.Select(c => ((string?)c.OrganisationId, site.DayOf(c.At))), n => S.Plural(n, "{0} contribution to a plan", "{0} contributions to plans"));
    }
}
