using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Challenges.Data;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Members.Contracts;

namespace Nmap.Challenges.Slots;

/// <summary>Challenges raised with a name, and posts that carry one, as far as the reader may see them.</summary>
internal sealed class VoicesInChallenges(NmapDb db, IStringLocalizer S) : IVoiceSource
{
    public async Task<IReadOnlyList<Voice>> HeardAsync(Reader reader, Period period, CancellationToken cancel)
    {
        var (from, to) = (period.From, period.To);
        var seen = db.Set<Challenge>().AsNoTracking().VisibleTo(reader);
        var raised = await seen.Where(c => c.Attribution == Attribution.Named && !c.IsNameless && c.OrganisationId != null && c.RaisedOn >= from && c.RaisedOn <= to).Select(c => new { c.OrganisationId, c.RaisedOn }).ToListAsync(cancel);
        var posts = await db.Set<ChallengePost>().AsNoTracking().Where(p => p.CodeHash == null && p.WithdrawnOn == null && p.OrganisationId != null && p.On >= from && p.On <= to && seen.Any(c => c.Id == p.ChallengeId)).Select(p => new { p.OrganisationId, p.On }).ToListAsync(cancel);
        return
        [
            .. Voice.Of(raised.Select(c => (c.OrganisationId, c.RaisedOn)), n => S.Plural(n, "{0} challenge raised", "{0} challenges raised")),
            .. Voice.Of(posts.Select(p => (p.OrganisationId, p.On)), n => S.Plural(n, "{0} post about a challenge", "{0} posts about challenges")),
        ];
    }
}
