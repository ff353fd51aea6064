using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Verbs;

/// <summary>Says which agenda items of a regular meeting speak about status and challenges, adding them where they are missing.</summary>
internal sealed class MarkItems(NmapDb db, Shelf shelf, ISite site)
{
    public const string New = "new";

    /// <param name="items">By role: an item's id, <see cref="New"/> for one with the words of the series, empty for none.</param>
    public async Task RunAsync(string meetingId, IReadOnlyDictionary<string, string?> items, Reader by, CancellationToken cancel)
    {
        ArrangeSeries.Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var meeting = await shelf.MeetingAsync(meetingId, by, cancel);
        if (meeting.SeriesId is null || meeting.State is MeetingState.Cancelled or MeetingState.Closed) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This meeting is over or cancelled, or belongs to no series.")); }
        var series = await shelf.SeriesAsync(meeting.SeriesId, by, cancel);
        foreach (var (role, item) in items) { meeting.Mark(role, item == New ? Add(meeting, series, role) : meeting.Agenda.FirstOrDefault(a => a.Id == item)?.Id); }
        (meeting.Revision, meeting.ChangedAt) = (meeting.Revision + 1, site.Now);
        db.Tell(new MeetingChanged(meeting.Id));
        await db.CommitAsync(new Act("Meeting.AgendaChanged", nameof(Meeting), meeting.Id, by), cancel);
    }

    private string Add(Meeting meeting, Series series, string role)
    {
        var words = series.Template.FirstOrDefault(t => t.Role == role)
            ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("The series has no words for this item. Choose an item of the agenda, or change the series first."), role == AgendaRoles.Status ? "Status" : "Challenges");
        var added = meeting.AddItem(words.Title, words.Minutes, words.Obligation);
        db.Entry(added).State = EntityState.Added;
        return added.Id;
    }
}
