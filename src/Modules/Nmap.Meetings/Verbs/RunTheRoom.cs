using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Verbs;

/// <summary>What those who take minutes decide in the room: which agenda item it talks about, and who else writes notes.</summary>
internal sealed class RunTheRoom(NmapDb db, Shelf shelf, ISite site)
{
    public async Task GoToAsync(string meetingId, int number, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        db.ChangeTracker.Clear();
        var meeting = await shelf.MeetingAsync(meetingId, by, cancel);
        WriteMinutes.Allow(by);
        var item = meeting.InOrder.ElementAtOrDefault(number - 1) ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("The agenda has {0} items; there is no item {1}."), "Item", meeting.Agenda.Count, number);
        if (meeting.CurrentItemId == item.Id) { return; }
        meeting.CurrentItemId = item.Id;
        await CommitAsync(meeting, "Meeting.ItemChosen", by, cancel);
    }

    /// <summary>Whether members outside the secretariat may write own notes for the minutes.</summary>
    public async Task LetOthersNoteAsync(string meetingId, bool may, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        db.ChangeTracker.Clear();
        var meeting = await shelf.MeetingAsync(meetingId, by, cancel);
        WriteMinutes.Allow(by);
        if (meeting.OthersMayNote == may) { return; }
        meeting.OthersMayNote = may;
        await CommitAsync(meeting, may ? "Meeting.NotesOpened" : "Meeting.NotesClosed", by, cancel);
    }

    private async Task CommitAsync(Meeting meeting, string act, Reader by, CancellationToken cancel)
    {
        (meeting.Revision, meeting.ChangedAt) = (meeting.Revision + 1, site.Now);
        db.Tell(new MeetingChanged(meeting.Id));
        await db.CommitAsync(new Act(act, nameof(Meeting), meeting.Id, by), cancel);
    }
}
