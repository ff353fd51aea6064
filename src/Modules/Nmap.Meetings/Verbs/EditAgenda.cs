using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Verbs;

/// <summary>Adds an item to an agenda, changes it, moves it up or down, or takes it off.</summary>
internal sealed class EditAgenda(NmapDb db, Shelf shelf, AgendaShelf agenda, KnownFields known, ISite site)
{
    public async Task<AgendaItem> AddAsync(string meetingId, AgendaFields fields, Reader by, CancellationToken cancel)
    {
        await using var work = await OpenAsync(by, cancel);
        var meeting = await shelf.MeetingAsync(meetingId, by, cancel);
        await agenda.StillOpenAsync(meeting, cancel);
        var item = new AgendaItem { AddedOn = site.Today };
        item.Fill(await known.CheckedAsync(fields, null, cancel));
        // After the meeting nothing is late any more: what was talked about is put down.
        meeting.Put(item, meeting.IsLateOn(site.Today, site) && !meeting.HasStarted(site.Now));
        db.Entry(item).State = EntityState.Added;
        db.Add(AgendaStep.Of(item, AgendaStepKind.Added, site.Today, meeting.Id));
        await CommitAsync("AgendaItem.Added", meeting, item, null, by, cancel);
        return item;
    }

    /// <param name="revision">Of the item that the writer started from; null for whatever stands.</param>
    public async Task ChangeAsync(string itemId, AgendaFields fields, long? revision, Reader by, CancellationToken cancel)
    {
        await using var work = await OpenAsync(by, cancel);
        var (meeting, item) = await agenda.ItemAsync(itemId, by, cancel);
        await agenda.StillOpenAsync(meeting, cancel);
        if (revision is { } mine && mine != item.Revision) { throw new RefusedException(Refusal.Stale, Phrase.Of("Somebody changed this item while you were writing. What stands now is shown above your form; what you typed is still in it.")); }
        item.Fill(await known.CheckedAsync(fields, item.Fields, cancel));
        await CommitAsync("AgendaItem.Changed", meeting, item, null, by, cancel);
    }

    /// <param name="places">-1 is up, 1 is down.</param>
    /// <param name="reason">Needed once the order is fixed; then only the lead changes it.</param>
    public async Task ShiftAsync(string itemId, int places, string? reason, Reader by, CancellationToken cancel)
    {
        await using var work = await OpenAsync(by, cancel);
        var (meeting, item) = await agenda.ItemAsync(itemId, by, cancel);
        await agenda.StillOpenAsync(meeting, cancel);
        if (!item.IsLate) { AllowOrder(meeting, reason, by, site); }
        meeting.Shift(item, places);
        await CommitAsync("AgendaItem.Shifted", meeting, item, reason, by, cancel);
    }

    public async Task RemoveAsync(string itemId, string? reason, Reader by, CancellationToken cancel)
    {
        await using var work = await OpenAsync(by, cancel);
        var (meeting, item) = await agenda.ItemAsync(itemId, by, cancel);
        await agenda.StillOpenAsync(meeting, cancel);
        if (string.IsNullOrWhiteSpace(reason)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say why it is taken off the agenda; members read it."), "Reason"); }
        if (await agenda.IsMinutedAsync(item, cancel)) { throw Minuted(); }
        db.Add(AgendaStep.Of(item, AgendaStepKind.Removed, site.Today, meeting.Id, null, reason.Trim()));
        TakeOff(meeting, item);
        await CommitAsync("AgendaItem.Removed", meeting, item, reason.Trim(), by, cancel);
    }

    private void TakeOff(Meeting meeting, AgendaItem item)
    {
        meeting.Agenda.Remove(item);
        db.Remove(item);
        meeting.CloseUp();
        db.Tell(new AgendaItemRemoved(item.Id, meeting.Id));
    }

    /// <summary>Once the order is fixed only the lead changes it, and says why.</summary>
    public static void AllowOrder(Meeting meeting, string? reason, Reader by, ISite site)
    {
        if (!meeting.IsOrderFixed(site)) { return; }
        if (!by.Can(Permissions.ApproveAgenda)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("The order of this agenda is fixed. Only the lead or a deputy can still change it.")); }
        if (string.IsNullOrWhiteSpace(reason)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The order is fixed. Say why it is changed all the same."), "Reason"); }
    }

    public static RefusedException Minuted() => new(Refusal.WrongState, Phrase.Of("The minutes have text on this item, so it stays. Copy it to another meeting instead."));

    private Task<IAsyncDisposable> OpenAsync(Reader by, CancellationToken cancel)
    {
        Arranging.Allow(by);
        return db.BeginAsync(cancel);
    }

    private Task CommitAsync(string act, Meeting meeting, AgendaItem item, string? reason, Reader by, CancellationToken cancel)
    {
        Arranging.Touch(db, site, meeting);
        return db.CommitAsync(new Act(act, nameof(Meeting), meeting.Id, by) { Reason = reason, Details = new Dictionary<string, string> { ["item"] = item.Id } }, cancel);
    }
}
