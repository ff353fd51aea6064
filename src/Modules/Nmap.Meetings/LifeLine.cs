using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Data;
using Nmap.Members.Contracts;

namespace Nmap.Meetings;

internal enum LifeKind
{
    Proposed,
    Step,
    Meeting,
    Decision,
    Action,
    Referred,
    Answered,
    Offered,
    OfferAccepted,
    OfferDeclined,
}

/// <summary>Something that happened to a topic.</summary>
/// <param name="Words">Of a decision, an action point, a question or an answer, in <paramref name="Culture"/>.</param>
internal sealed record LifeEvent(DateOnly Day, LifeKind Kind, Meeting? Meeting = null, AgendaStep? Step = null, Meeting? To = null, string? Words = null, string? Culture = null, string? Number = null, string? Address = null, string? Name = null);

/// <param name="DaysOpen">From the first day to the meeting that spoke about it last, or to today while it waits.</param>
internal sealed record LifeShown(IReadOnlyList<LifeEvent> Events, int Meetings, int Deferrals, int DaysOpen, bool IsOpen);

/// <summary>A topic's whole life: its meetings, deferrals, decisions, action points and referrals.</summary>
internal sealed class LifeLine(NmapDb db, AgendaView view, IForum forum, ISite site)
{
    public async Task<LifeShown> OfAsync(AgendaItem item, Reader reader, CancellationToken cancel)
    {
        var line = item.Line;
        var items = await db.Set<AgendaItem>().AsNoTracking().Where(a => a.Id == line || a.LineId == line).ToListAsync(cancel);
        var steps = await db.Set<AgendaStep>().AsNoTracking().Where(s => s.LineId == line).OrderBy(s => s.Id).ToListAsync(cancel);
        var wanted = items.Select(a => a.MeetingId).Concat(steps.Select(s => s.MeetingId)).Concat(steps.Select(s => s.ToMeetingId).OfType<string>()).Distinct().ToList();
        var meetings = await db.Set<Meeting>().AsNoTracking().VisibleTo(reader).Where(m => wanted.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancel);
        List<LifeEvent> events =
        [
            .. await ProposalsAsync(items, cancel),
            .. steps.Select(s => new LifeEvent(s.Day, LifeKind.Step, meetings.GetValueOrDefault(s.MeetingId), s, s.ToMeetingId is { } to ? meetings.GetValueOrDefault(to) : null)),
            .. await MeetingsAsync(items, meetings, reader, cancel),
            .. await ReferralsAsync(line, cancel),
            .. await OffersAsync(line, cancel),
        ];
        return Counted([.. events.OrderBy(e => e.Day)], items, meetings, steps);
    }

    private LifeShown Counted(IReadOnlyList<LifeEvent> events, List<AgendaItem> items, Dictionary<string, Meeting> meetings, List<AgendaStep> steps)
    {
        var days = items.Select(a => meetings.GetValueOrDefault(a.MeetingId)).OfType<Meeting>().ToList();
        var open = days.Any(m => m.State is not (MeetingState.Closed or MeetingState.Cancelled) && !m.HasStarted(site.Now));
        var first = events.Select(e => e.Day).DefaultIfEmpty(site.Today).Min();
        var last = open ? site.Today : days.Select(m => site.DayOf(m.StartsAt)).DefaultIfEmpty(site.Today).Max();
        return new(events, days.Count, steps.Count(s => s.Kind == AgendaStepKind.Deferred), Math.Max(0, last.DayNumber - first.DayNumber), open);
    }

    private async Task<IEnumerable<LifeEvent>> ProposalsAsync(List<AgendaItem> items, CancellationToken cancel)
    {
        var ids = items.Select(a => a.ProposalId).OfType<string>().Distinct().ToList();
        var proposals = await db.Set<AgendaProposal>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(cancel);
        var names = (await forum.OrganisationsAsync(cancel)).ToDictionary(o => o.Id, o => o.Name.ToString());
        return proposals.Select(p => new LifeEvent(p.ProposedOn, LifeKind.Proposed, Name: p.ByOrganisationId is { } by ? names.GetValueOrDefault(by) : null));
    }

    private async Task<IEnumerable<LifeEvent>> MeetingsAsync(List<AgendaItem> items, Dictionary<string, Meeting> meetings, Reader reader, CancellationToken cancel)
    {
        var events = new List<LifeEvent>();
        foreach (var item in items.Where(a => meetings.ContainsKey(a.MeetingId)))
        {
            var meeting = meetings[item.MeetingId];
            events.Add(new(site.DayOf(meeting.StartsAt), LifeKind.Meeting, meeting));
            var body = await db.Set<Minutes>().AsNoTracking().VisibleTo(reader).Where(m => m.MeetingId == meeting.Id).Select(m => m.Body).SingleOrDefaultAsync(cancel);
            if (body is null) { continue; }
            events.AddRange(await OutcomesAsync(body.For(item.Id), meeting, reader, cancel));
        }
        return events;
    }

    private async Task<IEnumerable<LifeEvent>> OutcomesAsync(MinutesItem item, Meeting meeting, Reader reader, CancellationToken cancel)
    {
        var (decisionIds, actionIds) = (item.Decisions.Select(d => d.Id).ToList(), item.ActionPoints.Select(a => a.Id).ToList());
        var decisions = await db.Set<Decision>().AsNoTracking().VisibleTo(reader).Where(d => decisionIds.Contains(d.Id)).OrderBy(d => d.Position).ToListAsync(cancel);
        var actions = await db.Set<ActionPoint>().AsNoTracking().VisibleTo(reader).Where(a => actionIds.Contains(a.Id)).OrderBy(a => a.Position).ToListAsync(cancel);
        var day = site.DayOf(meeting.StartsAt);
        return
        [
            .. decisions.Select(d => (d.Number, Text: d.Text.In(Cultures.Current, [d.Culture]))).Select(d => new LifeEvent(day, LifeKind.Decision, meeting, Words: d.Text.Text, Culture: d.Text.Culture, Number: d.Number, Address: "/workspace/decisions#" + d.Number)),
            .. actions.Select(a => (a.Id, a.Number, Text: a.Text.In(Cultures.Current, [a.Culture]))).Select(a => new LifeEvent(day, LifeKind.Action, meeting, Words: a.Text.Text, Culture: a.Text.Culture, Number: a.Number, Address: "/workspace/actions/" + a.Id)),
        ];
    }

    private async Task<IEnumerable<LifeEvent>> ReferralsAsync(string line, CancellationToken cancel)
    {
        var referrals = (await view.ReferralsAsync([line], cancel))[line].ToList();
        return
        [
            .. referrals.Select(r => new LifeEvent(r.Referral.ReferredOn, LifeKind.Referred, Words: r.Referral.Question, Culture: r.Referral.Culture, Name: r.Structure.Name.ToString(), Address: "/workspace/structures/" + r.Structure.Id)),
            .. referrals.Where(r => r.Referral.Answer is not null).Select(r => new LifeEvent(r.Referral.AnsweredOn!.Value, LifeKind.Answered, Words: r.Referral.Answer, Culture: r.Referral.AnswerCulture, Name: r.Structure.Name.ToString(), Address: "/workspace/structures/" + r.Structure.Id)),
        ];
    }

    private async Task<IEnumerable<LifeEvent>> OffersAsync(string line, CancellationToken cancel)
    {
        if (await db.Set<PoliticalOffer>().AsNoTracking().SingleOrDefaultAsync(o => o.LineId == line, cancel) is not { } offer) { return []; }
        var offered = new LifeEvent(offer.OfferedOn, LifeKind.Offered);
        return offer.AnsweredOn is { } day ? [offered, new(day, offer.State == OfferState.Accepted ? LifeKind.OfferAccepted : LifeKind.OfferDeclined, Words: offer.Reason)] : [offered];
    }
}
