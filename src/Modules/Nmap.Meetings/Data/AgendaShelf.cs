using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;

namespace Nmap.Meetings.Data;

/// <summary>Fetches an agenda item with its meeting, as far as the reader may see it, and says what may still be done with it.</summary>
internal sealed class AgendaShelf(NmapDb db, Shelf shelf)
{
    /// <exception cref="RefusedException">It does not exist for this reader.</exception>
    public async Task<(Meeting Meeting, AgendaItem Item)> ItemAsync(string id, Reader reader, CancellationToken cancel)
    {
        var meetingId = await db.Set<AgendaItem>().Where(a => a.Id == id).Select(a => a.MeetingId).SingleOrDefaultAsync(cancel) ?? throw RefusedException.Missing();
        var meeting = await shelf.MeetingAsync(meetingId, reader, cancel);
        return (meeting, meeting.Agenda.Single(a => a.Id == id));
    }

    /// <summary>Members of the forum only.</summary>
    public async Task<(Meeting Meeting, AgendaItem Item)> MembersItemAsync(string id, Reader reader, CancellationToken cancel)
        => reader.Can(Permissions.See) ? await ItemAsync(id, reader, cancel) : throw RefusedException.Missing();

    /// <summary>Has anything been written about it in the minutes of its meeting?</summary>
    public async Task<bool> IsMinutedAsync(AgendaItem item, CancellationToken cancel)
        => await db.Set<Minutes>().AsNoTracking().Where(m => m.MeetingId == item.MeetingId).Select(m => m.Body).SingleOrDefaultAsync(cancel) is { } body && body.For(item.Id).All.Any();

    /// <exception cref="RefusedException">The minutes are out, so the agenda stays as it is.</exception>
    public async Task StillOpenAsync(Meeting meeting, CancellationToken cancel)
    {
        if (await db.Set<Minutes>().AnyAsync(m => m.MeetingId == meeting.Id && m.State != MinutesStates.Draft, cancel))
        {
            throw new RefusedException(Refusal.WrongState, Phrase.Of("The minutes of this meeting are in circulation; its agenda stays as it is."));
        }
    }
}

/// <summary>Who reads what of an agenda item.</summary>
internal static class AgendaVisibility
{
    /// <summary>Members read everything of their audience; everybody else what is public of an item that the lead approved, in an announced meeting that is not cancelled.</summary>
    /// <param name="audience">Of the text or document; never wider than the item's own.</param>
    public static bool Opens(this Meeting meeting, AgendaItem item, Audience audience, Reader reader)
        => reader.Can(Permissions.See) ? audience.Admits(reader)
            : audience == Audience.Public && item.Audience == Audience.Public && meeting.IsPublic && meeting.State is not (MeetingState.Planned or MeetingState.Cancelled)
                && meeting.InPublic().Any(a => a.Id == item.Id);

    /// <summary>Members also read earlier versions; what was withdrawn is kept for those who arrange meetings.</summary>
    public static bool Opens(this Meeting meeting, AgendaItem item, AgendaPaper paper, Reader reader) => meeting.Opens(item, paper.Audience, reader) && paper.State switch
    {
        PaperState.InForce => true,
        PaperState.Replaced => reader.Can(Permissions.See),
        _ => reader.Can(Permissions.Arrange),
    };

    /// <summary>Meetings that are still to come and not cancelled, the next one first.</summary>
    public static IQueryable<Meeting> Coming(this IQueryable<Meeting> meetings, DateTimeOffset now)
        => meetings.Where(m => m.StartsAt > now && m.State != MeetingState.Cancelled && m.State != MeetingState.Closed).OrderBy(m => m.StartsAt);
}
