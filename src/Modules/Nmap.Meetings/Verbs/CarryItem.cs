using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Verbs;

/// <summary>
/// Brings a topic to another meeting. Moved, the item leaves this agenda and takes its papers with it; copied, everything said here stays and
/// the other meeting gets the topic.
/// </summary>
internal sealed class CarryItem(NmapDb db, Shelf shelf, AgendaShelf agenda, ISite site)
{
    public async Task MoveAsync(string itemId, string? toMeetingId, Reader by, CancellationToken cancel)
    {
        Arranging.Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var (from, item) = await agenda.ItemAsync(itemId, by, cancel);
        var to = await TargetAsync(item, toMeetingId, by, cancel);
        await agenda.StillOpenAsync(from, cancel);
        if (await agenda.IsMinutedAsync(item, cancel)) { throw EditAgenda.Minuted(); }
        from.Agenda.Remove(item);
        from.CloseUp();
        to.Put(item, to.IsLateOn(site.Today, site));
        await CountAsync(item, from, to, cancel);
        Arranging.Touch(db, site, from);
        await CommitAsync("AgendaItem.Moved", item, from, to, by, cancel);
    }

    public async Task<AgendaItem> CopyAsync(string itemId, string? toMeetingId, Reader by, CancellationToken cancel)
    {
        Arranging.Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var (from, item) = await agenda.ItemAsync(itemId, by, cancel);
        var to = await TargetAsync(item, toMeetingId, by, cancel);
        var copy = item.Copy();
        copy.AddedOn = site.Today;
        to.Put(copy, to.IsLateOn(site.Today, site));
        db.Entry(copy).State = EntityState.Added;
        db.Add(AgendaStep.Of(copy, AgendaStepKind.Copied, site.Today, from.Id, to.Id));
        await CommitAsync("AgendaItem.Copied", copy, from, to, by, cancel);
        return copy;
    }

    /// <summary>Refuses what cannot be the target, before anything is done.</summary>
    public async Task<Meeting> TargetAsync(AgendaItem item, string? meetingId, Reader by, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(meetingId)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose the meeting it goes to."), "To"); }
        var to = await shelf.MeetingAsync(meetingId, by, cancel);
        if (to.Id == item.MeetingId) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The item is on the agenda of this meeting already. Choose another."), "To"); }
        Arranging.Coming(to, site, "To");
        if (to.Agenda.Any(a => a.Line == item.Line)) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This topic stands on the agenda of meeting {0} already."), "To", to.Number); }
        return to;
    }

    private async Task CountAsync(AgendaItem item, Meeting from, Meeting to, CancellationToken cancel)
    {
        var later = to.StartsAt > from.StartsAt;
        db.Add(AgendaStep.Of(item, later ? AgendaStepKind.Deferred : AgendaStepKind.BroughtForward, site.Today, from.Id, to.Id));
        if (!later || ++item.TimesDeferred < PoliticalOffer.After || await db.Set<PoliticalOffer>().AnyAsync(o => o.LineId == item.Line, cancel)) { return; }
        db.Add(new PoliticalOffer { LineId = item.Line, ItemId = item.Id, OfferedOn = site.Today });
        db.Tell(new ItemOffered(item.Line));
    }

    private Task CommitAsync(string act, AgendaItem item, Meeting from, Meeting to, Reader by, CancellationToken cancel)
    {
        Arranging.Touch(db, site, to);
        return db.CommitAsync(new Act(act, nameof(Meeting), to.Id, by) { Details = new Dictionary<string, string> { ["item"] = item.Id, ["from"] = from.Id } }, cancel);
    }
}
