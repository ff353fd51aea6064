using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Verbs;

/// <param name="Id">Of an item that stays; null for a new one.</param>
internal sealed record AgendaLine(string? Id, AgendaFields Fields);

/// <summary>The agenda as one list, in order; items that stay keep their ids.</summary>
internal sealed class SetAgenda(NmapDb db, Shelf shelf, AgendaShelf agenda, KnownFields known, ISite site)
{
    /// <param name="reason">Needed once the order is fixed and this list has another.</param>
    public async Task RunAsync(string id, IReadOnlyList<AgendaLine> lines, string? reason, Reader by, CancellationToken cancel)
    {
        Arranging.Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var meeting = await shelf.MeetingAsync(id, by, cancel);
        await agenda.StillOpenAsync(meeting, cancel);
        if (IsReordered(meeting, lines)) { EditAgenda.AllowOrder(meeting, reason, by, site); }
        var kept = lines.Where(l => l.Id is not null).Select(l => l.Id!).ToHashSet();
        foreach (var gone in meeting.Agenda.Where(a => !kept.Contains(a.Id)).ToList()) { await TakeOffAsync(meeting, gone, cancel); }
        foreach (var (line, place) in lines.Select((l, i) => (l, i + 1))) { (await PutAsync(meeting, line, cancel)).Position = place; }
        meeting.CloseUp();
        Arranging.Touch(db, site, meeting);
        await db.CommitAsync(new Act("Meeting.AgendaChanged", nameof(Meeting), meeting.Id, by) { Reason = reason }, cancel);
    }

    private static bool IsReordered(Meeting meeting, IReadOnlyList<AgendaLine> lines)
    {
        var before = meeting.InOrder.Where(a => !a.IsLate).Select(a => a.Id).ToList();
        var after = lines.Select(l => l.Id).OfType<string>().Where(before.Contains).ToList();
        return !before.Where(after.Contains).SequenceEqual(after);
    }

    private async Task TakeOffAsync(Meeting meeting, AgendaItem item, CancellationToken cancel)
    {
        if (await agenda.IsMinutedAsync(item, cancel)) { throw EditAgenda.Minuted(); }
        db.Add(AgendaStep.Of(item, AgendaStepKind.Removed, site.Today, meeting.Id));
        meeting.Agenda.Remove(item);
        db.Remove(item);
        db.Tell(new AgendaItemRemoved(item.Id, meeting.Id));
    }

    private async Task<AgendaItem> PutAsync(Meeting meeting, AgendaLine line, CancellationToken cancel)
    {
        if (meeting.Agenda.FirstOrDefault(a => a.Id == line.Id) is { } there)
        {
            var wanted = await known.CheckedAsync(line.Fields, there.Fields, cancel);
            if (wanted != there.Fields) { there.Fill(wanted); }
            return there;
        }
        var item = new AgendaItem { AddedOn = site.Today };
        item.Fill(await known.CheckedAsync(line.Fields, null, cancel));
        meeting.Put(item, meeting.IsLateOn(site.Today, site));
        db.Entry(item).State = EntityState.Added;
        db.Add(AgendaStep.Of(item, AgendaStepKind.Added, site.Today, meeting.Id));
        return item;
    }
}
