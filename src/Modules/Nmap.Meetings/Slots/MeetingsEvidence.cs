using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Slots;

/// <summary>For reports: decisions of adopted minutes and action points done, each under the obligation of the agenda item that it came from.</summary>
internal sealed class MeetingsEvidence(NmapDb db, ISite site, IStringLocalizer S) : IEvidenceSource
{
    public async Task<IReadOnlyList<EvidencePiece>> OfAsync(DateOnly first, DateOnly last, Reader reader, CancellationToken cancel)
    {
        var decisions = await db.Set<Decision>().AsNoTracking().VisibleTo(reader).Where(d => d.Adopted && d.DecidedOn >= first && d.DecidedOn <= last).OrderBy(d => d.MeetingNumber).ThenBy(d => d.Position).ToListAsync(cancel);
        var done = await db.Set<ActionPoint>().AsNoTracking().VisibleTo(reader).Where(a => a.State == ActionState.Done && a.EndedOn >= first && a.EndedOn <= last).OrderBy(a => a.EndedOn).ThenBy(a => a.Id).ToListAsync(cancel);
        var items = await ItemsAsync([.. decisions.Select(d => d.MeetingId), .. done.Select(a => a.MeetingId)], cancel);
        var slugs = await db.Set<Meeting>().AsNoTracking().VisibleTo(Reader.Stranger).Where(m => done.Select(a => a.MeetingId).Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Slug, cancel);
        return [.. decisions.Select(d => Decided(d, items.GetValueOrDefault(d.Id))), .. done.Select(a => Done(a, items.GetValueOrDefault(a.Id), slugs.GetValueOrDefault(a.MeetingId)))];
    }

    /// <summary>Agenda items by the ids of the texts that the minutes have under them.</summary>
    private async Task<Dictionary<string, AgendaItem>> ItemsAsync(HashSet<string> meetings, CancellationToken cancel)
    {
        var bodies = await db.Set<Minutes>().AsNoTracking().Where(m => meetings.Contains(m.MeetingId)).Select(m => m.Body).ToListAsync(cancel);
        var items = await db.Set<AgendaItem>().AsNoTracking().Where(i => meetings.Contains(i.MeetingId)).ToDictionaryAsync(i => i.Id, cancel);
        return (from item in bodies.SelectMany(b => b.Items) where items.ContainsKey(item.AgendaItemId) from text in item.All select (text.Id, Item: items[item.AgendaItemId])).DistinctBy(t => t.Id).ToDictionary(t => t.Id, t => t.Item);
    }

    private EvidencePiece Decided(Decision decision, AgendaItem? item)
    {
        var open = decision.Released && decision.Audience == Audience.Public;
        var address = (open ? $"/{Cultures.Current}" : "/workspace") + "/decisions/" + decision.Number;
        return Piece(EvidenceKind.Decision, decision.Text, decision.Culture, decision.DecidedOn, S["Decision {0}", Cultures.Code(decision.Number)], address, open, item);
    }

    /// <param name="slug">Of the meeting's public page, where the summary has what was released; null where it has none.</param>
    private EvidencePiece Done(ActionPoint action, AgendaItem? item, string? slug)
    {
        var open = action.Released && action.Audience == Audience.Public && slug is not null;
        return Piece(EvidenceKind.Activity, action.Text, action.Culture, action.EndedOn!.Value, S["Action point {0}, done", Cultures.Code(action.Number)], open ? $"/{Cultures.Current}/meetings/{slug}" : "/workspace/actions/" + action.Id, open, item);
    }

    private EvidencePiece Piece(EvidenceKind kind, Texts text, string written, DateOnly on, string source, string address, bool open, AgendaItem? item)
    {
        var (sentence, culture) = text.In(Cultures.Current, [written, .. site.Settings.Languages]);
        return new(kind, sentence, culture, on, source, address, open) { Headings = item?.Obligation is { } obligation ? [obligation] : [], PlaceAt = item is null ? null : "/workspace/agenda/" + item.Id };
    }
}
