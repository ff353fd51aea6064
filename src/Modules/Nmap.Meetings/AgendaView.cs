using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Meetings.Data;
using Nmap.Members.Contracts;

namespace Nmap.Meetings;

/// <param name="By">Whose it is; null where no name may stand beside it.</param>
internal sealed record PaperShown(AgendaPaper Paper, string? By);

internal sealed record ReferralShown(Referral Referral, Structure Structure, string? By);

/// <summary>An item as this reader may see it.</summary>
internal sealed record AgendaRow(TimetableRow Place, string? Organisation, bool ShowsText, IReadOnlyList<PaperShown> Papers, IReadOnlyList<ReferralShown> Referrals, PoliticalOffer? Offer)
{
    public AgendaItem Item => Place.Item;

    /// <summary>Who introduces it, person before organisation; nobody is named where names stay out.</summary>
    public IReadOnlyList<string> Presenter => Item.Audience == Cms.Content.Audience.ChathamHouse ? [] : [.. new[] { Item.Presenter, Organisation }.OfType<string>().Where(n => n.Length > 0)];
}

/// <summary>An item that left this agenda.</summary>
/// <param name="To">Where it went; null when it was taken off.</param>
internal sealed record AgendaLeft(AgendaStep Step, Meeting? To);

internal sealed record AgendaShown(Meeting Meeting, IReadOnlyList<AgendaRow> Rows, IReadOnlyList<AgendaLeft> Left, bool ForMembers);

/// <summary>Reads an agenda whole: items with their papers, referrals and offers, and what left it.</summary>
internal sealed class AgendaView(NmapDb db, IForum forum)
{
    public async Task<AgendaShown> OfAsync(Meeting meeting, Reader reader, CancellationToken cancel)
    {
        var member = reader.Can(Permissions.See);
        var (ids, lines) = (meeting.Agenda.Select(a => a.Id).ToList(), meeting.Agenda.Select(a => a.Line).ToList());
        var names = await NamesAsync(cancel);
        var papers = (await db.Set<AgendaPaper>().AsNoTracking().Where(p => ids.Contains(p.ItemId)).OrderBy(p => p.AddedOn).ThenBy(p => p.Id).ToListAsync(cancel)).ToLookup(p => p.ItemId);
        var referrals = member ? await ReferralsAsync(lines, cancel) : Array.Empty<ReferralShown>().ToLookup(r => r.Referral.LineId);
        var offers = member ? await db.Set<PoliticalOffer>().AsNoTracking().Where(o => lines.Contains(o.LineId)).ToDictionaryAsync(o => o.LineId, cancel) : [];
        return new(meeting,
            [
                .. meeting.TimetableFor(reader).Select(t => new AgendaRow(t, member ? Name(names, t.Item.PresenterOrganisationId) : null, meeting.Opens(t.Item, t.Item.Audience, reader),
                    [.. papers[t.Item.Id].Where(p => p.State == PaperState.InForce && meeting.Opens(t.Item, p, reader)).Select(p => Shown(p, member, names))], [.. referrals[t.Item.Line]], offers.GetValueOrDefault(t.Item.Line))),
            ],
            member ? await LeftAsync(meeting, cancel) : [], member);
    }

    /// <summary>All versions of an item's documents that this reader may open, the newest of each first.</summary>
    public async Task<IReadOnlyList<PaperShown>> PapersAsync(Meeting meeting, AgendaItem item, Reader reader, CancellationToken cancel)
    {
        var names = await NamesAsync(cancel);
        var papers = await db.Set<AgendaPaper>().AsNoTracking().Where(p => p.ItemId == item.Id).OrderBy(p => p.FirstId).ThenByDescending(p => p.Version).ToListAsync(cancel);
        return [.. papers.Where(p => meeting.Opens(item, p, reader)).Select(p => Shown(p, reader.Can(Permissions.See), names))];
    }

    public async Task<ILookup<string, ReferralShown>> ReferralsAsync(IReadOnlyCollection<string> lines, CancellationToken cancel)
    {
        var names = await NamesAsync(cancel);
        var rows = await (from r in db.Set<Referral>().AsNoTracking() join s in db.Set<Structure>().AsNoTracking() on r.StructureId equals s.Id
                          where lines.Contains(r.LineId) orderby r.ReferredOn, r.Id select new { Referral = r, Structure = s }).ToListAsync(cancel);
        return rows.ToLookup(r => r.Referral.LineId, r => new ReferralShown(r.Referral, r.Structure, Name(names, r.Referral.ByOrganisationId)));
    }

    private async Task<IReadOnlyList<AgendaLeft>> LeftAsync(Meeting meeting, CancellationToken cancel)
    {
        AgendaStepKind[] kinds = [AgendaStepKind.Deferred, AgendaStepKind.BroughtForward, AgendaStepKind.Removed];
        var steps = await db.Set<AgendaStep>().AsNoTracking().Where(s => s.MeetingId == meeting.Id && kinds.Contains(s.Kind)).OrderBy(s => s.Day).ThenBy(s => s.Id).ToListAsync(cancel);
        // An item that was moved on since, or came back, is told where it stands today.
        var items = steps.Where(s => s.ToMeetingId is not null).Select(s => s.ItemId).ToList();
        var stands = await db.Set<AgendaItem>().AsNoTracking().Where(i => items.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.MeetingId, cancel);
        string? To(AgendaStep step) => step.ToMeetingId is { } first ? stands.GetValueOrDefault(step.ItemId) ?? first : null;
        var targets = steps.Select(To).OfType<string>().Distinct().ToList();
        var meetings = await db.Set<Meeting>().AsNoTracking().Where(m => targets.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancel);
        return [.. steps.Where(s => To(s) != meeting.Id).DistinctBy(s => (s.ItemId, To(s))).Select(s => new AgendaLeft(s, To(s) is { } to ? meetings.GetValueOrDefault(to) : null))];
    }

    private async Task<Dictionary<string, string>> NamesAsync(CancellationToken cancel)
        => (await forum.OrganisationsAsync(cancel)).ToDictionary(o => o.Id, o => o.Name.ToString());

    private static PaperShown Shown(AgendaPaper paper, bool member, Dictionary<string, string> names)
        => new(paper, member && paper.Audience != Cms.Content.Audience.ChathamHouse ? Name(names, paper.ByOrganisationId) : null);

    private static string? Name(Dictionary<string, string> names, string? id) => id is null ? null : names.GetValueOrDefault(id);
}
