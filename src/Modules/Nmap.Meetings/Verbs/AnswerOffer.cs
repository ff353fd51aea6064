using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.Meetings.Verbs;

/// <summary>The lead, or a member of the political component, takes up a topic that was put off twice, or says why not.</summary>
internal sealed class AnswerOffer(NmapDb db, PoliticalComponent component, ISite site)
{
    public async Task RunAsync(string lineId, bool accept, string? reason, Reader by, CancellationToken cancel)
    {
        if (!await component.HasAsync(by, cancel)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("This is answered by the lead or by members of the political component.")); }
        await using var work = await db.BeginAsync(cancel);
        var offer = await db.Set<PoliticalOffer>().SingleOrDefaultAsync(o => o.LineId == lineId, cancel) ?? throw RefusedException.Missing();
        if (accept) { offer.Accept(by.PersonId, site.Today); } else { offer.Decline(reason, by.PersonId, site.Today); }
        await db.CommitAsync(new Act(accept ? "AgendaItem.OfferAccepted" : "AgendaItem.OfferDeclined", nameof(AgendaItem), offer.ItemId, by) { Reason = offer.Reason }, cancel);
    }
}
