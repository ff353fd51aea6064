using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Meetings.Slots;

/// <summary>What waits on agendas: an agenda, new or changed, for the lead, an offer for the political component, an old question for the secretariat.</summary>
internal sealed class YourAgenda(NmapDb db, PoliticalComponent component, ISite site, IFormats formats, IStringLocalizer S) : IYourListSource
{
    /// <summary>Days before a meeting from which its first approval is asked for.</summary>
    private const int Soon = 30;

    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (!reader.Can(Permissions.See)) { return []; }
        return [.. await ChangedAsync(reader, cancel), .. await OffersAsync(reader, cancel), .. await ReferralsAsync(reader, cancel)];
    }

    private async Task<IEnumerable<ListEntry>> ChangedAsync(Reader reader, CancellationToken cancel)
    {
        if (!reader.Can(Permissions.ApproveAgenda)) { return []; }
        var (now, soon) = (site.Now, site.Now.AddDays(Soon));
        var coming = await db.Set<Meeting>().AsNoTracking().Include(m => m.Agenda).Where(m => m.StartsAt > now && (m.ApprovedAgenda != null || m.StartsAt < soon || m.State == MeetingState.Invited)).OrderBy(m => m.StartsAt).ToListAsync(cancel);
        return coming.Where(m => m.AwaitsApproval && m.Agenda.Count > 0)
            .Select(m => new ListEntry(ListKind.NeedsYourApproval, m.ApprovedAgenda is null ? S["Approve the agenda of meeting {0}", m.Number] : S["Approve the changed agenda of meeting {0}", m.Number], $"/workspace/meetings/{m.Id}/move/approve-agenda", site.DayOf(m.StartsAt), m.Title.ToString()) { InMail = true });
    }

    private async Task<IEnumerable<ListEntry>> OffersAsync(Reader reader, CancellationToken cancel)
    {
        var open = await db.Set<PoliticalOffer>().AsNoTracking().Where(o => o.State == OfferState.Open).ToListAsync(cancel);
        if (open.Count == 0 || !await component.HasAsync(reader, cancel)) { return []; }
        var ids = open.Select(o => o.ItemId).ToList();
        var titles = await db.Set<AgendaItem>().AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Title, cancel);
        return open.Where(o => titles.ContainsKey(o.ItemId))
            .Select(o => new ListEntry(ListKind.NeedsYourApproval, S["Put off twice: take it up, or say why not: {0}", titles[o.ItemId].ToString()], $"/workspace/agenda/{o.ItemId}/offer", null, S["Offered to the political component on {0}", formats.Date(o.OfferedOn)]) { MailTitle = S["An agenda item was put off twice: take it up, or say why not"] });
    }

    private async Task<IEnumerable<ListEntry>> ReferralsAsync(Reader reader, CancellationToken cancel)
    {
        if (!reader.Is(Roles.Secretariat)) { return []; }
        var before = site.Today.AddDays(-Referral.LongAgo);
        var open = await (from r in db.Set<Referral>().AsNoTracking() join s in db.Set<Structure>().AsNoTracking() on r.StructureId equals s.Id
                          where r.Answer == null && r.ReferredOn < before orderby r.ReferredOn select new { r.Id, r.ReferredOn, s.Name }).Take(20).ToListAsync(cancel);
        return open.Select(r => new ListEntry(ListKind.Due, S["Ask after the answer of {0}", r.Name.ToString()], "/workspace/referrals/" + r.Id, r.ReferredOn.AddDays(Referral.LongAgo)) { MailTitle = S["Ask after the answer to an agenda item that was passed on"] });
    }
}
