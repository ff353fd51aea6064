using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Meetings.Data;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Slots;

/// <summary>Dates that this reader's organisation has not answered, and dates that wait to be chosen.</summary>
internal sealed class YourDates(NmapDb db, IForum forum, ISite site, IStringLocalizer S) : IYourListSource
{
    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        var open = await db.Set<DatePoll>().AsNoTracking().VisibleTo(reader).Include(p => p.Dates).Include(p => p.Answers).AsSplitQuery().Where(p => p.State == PollState.Open).ToListAsync(cancel);
        if (open.Count == 0) { return []; }
        var ids = open.Select(p => p.MeetingId).ToList();
        var meetings = await db.Set<Meeting>().AsNoTracking().Where(m => ids.Contains(m.Id) && (m.State == MeetingState.Planned || m.State == MeetingState.AgendaApproved)).ToDictionaryAsync(m => m.Id, cancel);
        var members = await forum.MemberIdsAsync(site.Today, cancel);
        return [.. open.Where(p => meetings.ContainsKey(p.MeetingId)).SelectMany(p => Entries(p, meetings[p.MeetingId], reader, members))];
    }

    private IEnumerable<ListEntry> Entries(DatePoll poll, Meeting meeting, Reader reader, IReadOnlySet<string> members)
    {
        var (address, context, running) = ($"/workspace/meetings/{meeting.Id}/dates", meeting.Title.ToString(), poll.TakesAnswers(site.Today));
        if (running && reader.Can(Permissions.Answer) && reader.Organisations.FirstOrDefault(members.Contains) is { } mine && !poll.HasAnswered(mine))
        {
            yield return new(ListKind.Due, S["Say which date of meeting {0} suits your organisation", meeting.Number], address, poll.ClosesOn, context) { InMail = true };
        }
        if (reader.Can(Permissions.Arrange) && (!running || members.All(poll.HasAnswered)))
        {
            yield return new(ListKind.Due, S["Choose the date of meeting {0}", meeting.Number], address, null, context) { InMail = true };
        }
    }
}

/// <summary>Series whose next meeting is missed or not yet planned, for the secretariat and the lead.</summary>
internal sealed class YourSeries(Standings standings, ISite site, IFormats formats, IStringLocalizer S) : IYourListSource
{
    public async Task<IReadOnlyList<ListEntry>> ForAsync(Reader reader, CancellationToken cancel)
    {
        if (!reader.Is(Roles.Secretariat) && !reader.Is(Roles.Lead) && !reader.Is(Roles.Deputy)) { return []; }
        return [.. (await standings.OnAsync(site.Today, reader, cancel)).Where(s => s.OverdueSince is not null || s.NothingAhead).Select(Entry)];
    }

    private ListEntry Entry(Standing standing) => standing.OverdueSince is { } since
        ? new(ListKind.Due, S["A regular meeting is overdue since {0}. Plan the next one.", formats.Date(since)], standing.PlanAddress, since, standing.Series.Title.ToString()) { InMail = true }
        : new(ListKind.Due, S["No regular meeting is planned ahead. Plan the next ones."], standing.PlanAddress, standing.Series.DueBy(standing.LastHeld), standing.Series.Title.ToString()) { InMail = true };
}
