using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;

namespace Nmap.Meetings.Slots;

/// <summary>Proposals that wait for an answer from those who arrange the meeting.</summary>
internal sealed class YourProposals(NmapDb db, ISite site, IStringLocalizer S) : IYourListSource
{
    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (!reader.Can(Permissions.Arrange)) { return []; }
        var now = site.Now;
        var waiting = await (from p in db.Set<AgendaProposal>().AsNoTracking() join m in db.Set<Meeting>().AsNoTracking() on p.MeetingId equals m.Id
                             where p.State == ProposalState.Open && m.StartsAt > now && m.State != MeetingState.Cancelled orderby m.StartsAt, p.Id select new { p.Id, p.Title, p.ProposedOn, Meeting = m.Id, m.StartsAt, m.Number, Of = m.Title }).Take(20).ToListAsync(cancel);
        return [.. waiting.Select(w => new ListEntry(ListKind.Due, S["Answer a proposal for the agenda: {0}", w.Title.ToString()], $"/workspace/meetings/{w.Meeting}/proposals/{w.Id}", site.DayOf(w.StartsAt).AddDays(-7), w.Of.ToString()) { MailTitle = S["Answer a proposal for the agenda of meeting {0}", w.Number] })];
    }
}
