using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;

namespace Nmap.Meetings;

/// <summary>Answers other modules about meetings, and takes what they put on an agenda.</summary>
internal sealed class Agendas(NmapDb db, Shelf shelf, Verbs.ProposeItem propose, ISite site) : IAgendas
{
    public async Task<IReadOnlyList<CalendarMeeting>> MeetingsAsync(CancellationToken cancel = default)
        => await db.Set<Meeting>().AsNoTracking().OrderBy(m => m.StartsAt)
            .Select(m => new CalendarMeeting(m.Id, m.Number, m.Title, m.StartsAt, m.State == MeetingState.Cancelled, m.IsPublic && m.State != MeetingState.Planned ? m.Slug : null)).ToListAsync(cancel);

    public async Task<Act> AddItemAsync(string meetingId, Texts title, Texts forMembers, Reader by, CancellationToken cancel = default)
    {
        if (!by.Can(Permissions.Arrange)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Meetings are arranged by the secretariat, the facilitator or the lead."), "Meeting"); }
        var meeting = await shelf.MeetingAsync(meetingId, by, cancel);
        if (meeting.HasStarted(site.Now) || meeting.State is MeetingState.Cancelled or MeetingState.Closed)
        {
            throw new RefusedException(Refusal.WrongState, Phrase.Of("This meeting has begun or is cancelled. Choose a coming one."), "Meeting");
        }
        var item = meeting.AddItem(title);
        (item.AddedOn, item.Text, item.Audience) = (site.Today, forMembers, Audience.Members);
        meeting.Put(item, meeting.IsLateOn(site.Today, site));
        db.Entry(item).State = EntityState.Added;
        meeting.Revision++;
        meeting.ChangedAt = site.Now;
        db.Tell(new MeetingChanged(meeting.Id));
        return new("Meeting.AgendaChanged", nameof(Meeting), meeting.Id, by);
    }

    public async Task<(string ProposalId, Act Act)> ProposeAsync(string meetingId, Texts title, string why, Reader by, CancellationToken cancel = default)
    {
        var (proposal, act) = await propose.PutAsync(meetingId, title.ToString(), why, by, "screen", cancel);
        proposal.Title = title;
        return (proposal.Id, act);
    }
}
