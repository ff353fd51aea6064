using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Data;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Slots;

/// <summary>What meetings are about: whether the next one has the right people, and which technical topics were on agendas.</summary>
internal sealed class PurposeOfMeetings(NmapDb db, RightPeople right, ITopics topics, ISite site, IFormats formats, IStringLocalizer S) : ICompositionSource
{
    public async Task<IReadOnlyList<CompositionCheck>> ChecksAsync(Reader reader, Period period, CancellationToken cancel)
        => [await NextAsync(reader, cancel), await TechnicalAsync(reader, period, cancel)];

    private async Task<CompositionCheck> NextAsync(Reader reader, CancellationToken cancel)
    {
        var title = S["The right people for the next meeting"];
        var next = await db.Set<Meeting>().AsNoTracking().VisibleTo(reader).Where(m => m.StartsAt > site.Now && m.State != MeetingState.Cancelled).OrderBy(m => m.StartsAt).FirstOrDefaultAsync(cancel);
        if (next is null) { return new("COMP-11", title, CheckOutcome.Report, S["No meeting is planned."], []); }
        var meeting = new Evidence(next.Title.ToString(), site.DayOf(next.StartsAt), "/workspace/meetings/" + next.Id);
        if (next.Focus.Length == 0) { return new("COMP-11", title, CheckOutcome.Look, S["The next meeting has no focus. Choose one objective, so that the right people are in the room."], [meeting]); }
        var needed = await right.ForAsync(next, reader, cancel);
        var missing = needed.Where(n => n.Members.Count == 0).Select(n => n.Name).ToList();
        Evidence[] evidence = [meeting, .. needed.Where(n => n.Members.Count > 0).Select(n => new Evidence($"{n.Name}: {formats.List(n.Members.Select(m => m.Organisation.Name.ToString()))}"))];
        return missing.Count > 0 ? new("COMP-11", title, CheckOutcome.Look, S["No member works on: {0}. Think of whom to invite.", formats.List(missing)], evidence)
            : needed.Count == 0 ? new("COMP-11", title, CheckOutcome.Report, S["The focus is in the secretariat’s own words; see for yourselves who is needed."], evidence)
            : new("COMP-11", title, CheckOutcome.Good, S["Members work on everything that the focus needs."], evidence);
    }

    private async Task<CompositionCheck> TechnicalAsync(Reader reader, Period period, CancellationToken cancel)
    {
        var names = (await topics.AllAsync(cancel)).ToDictionary(t => t.Code, t => t.Name);
        var discussed = (await db.Set<Meeting>().AsNoTracking().VisibleTo(reader).Within(period, site).Include(m => m.Agenda)
            .Where(m => m.State == MeetingState.Closed).OrderByDescending(m => m.StartsAt).ToListAsync(cancel))
            .SelectMany(m => m.InOrder.Where(a => a.Topic is not null).Select(a => (Meeting: m, Item: a))).ToList();
        var never = names.Where(n => n.Key != "other" && !discussed.Exists(d => d.Item.Topic == n.Key)).Select(n => n.Value).ToList();
        return new("TECHNICAL", S["Technical: topics on agendas"], CheckOutcome.Report,
            discussed.Count == 0 ? S["No agenda item was marked with a technical topic in this time."] : never.Count == 0 ? S["Every technical topic was on an agenda."] : S["Not on an agenda in this time: {0}.", formats.List(never)],
            [.. discussed.Select(d => new Evidence($"{names.GetValueOrDefault(d.Item.Topic!, d.Item.Topic!)}: {d.Item.Title}", site.DayOf(d.Meeting.StartsAt), "/workspace/meetings/" + d.Meeting.Id))]);
    }
}
