using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Slots;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;

namespace Nmap.Meetings.Slots;

/// <summary>Agenda items with their text papers, and the titles of documents, in search; for members, each language as it stands.</summary>
internal sealed class AgendaSearch(NmapDb db, ISite site) : ISearchSource
{
    public async IAsyncEnumerable<SearchDocument> AllAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var document in await DocumentsAsync(db.Set<AgendaItem>().AsNoTracking(), cancel)) { yield return document; }
    }

    public async Task<IReadOnlyList<SearchChange>> AfterAsync(IFact fact, CancellationToken cancel) => fact switch
    {
        MeetingChanged f => await AfterAsync(db.Set<AgendaItem>().AsNoTracking().Where(a => a.MeetingId == f.MeetingId), cancel),
        PaperChanged f => await AfterAsync(db.Set<AgendaItem>().AsNoTracking().Where(a => a.Id == f.ItemId), cancel),
        AgendaItemRemoved f => [.. site.Settings.Languages.Select(l => new SearchChange(Id(f.ItemId, l), null))],
        _ => [],
    };

    private async Task<IReadOnlyList<SearchChange>> AfterAsync(IQueryable<AgendaItem> items, CancellationToken cancel)
        => [.. (await DocumentsAsync(items, cancel)).Select(d => new SearchChange(d.Id, d))];

    private async Task<IReadOnlyList<SearchDocument>> DocumentsAsync(IQueryable<AgendaItem> items, CancellationToken cancel)
    {
        var rows = await (from a in items join m in db.Set<Meeting>().AsNoTracking() on a.MeetingId equals m.Id select new { Item = a, m.StartsAt }).ToListAsync(cancel);
        var ids = rows.Select(r => r.Item.Id).ToList();
        var papers = (await db.Set<AgendaPaper>().AsNoTracking().Where(p => ids.Contains(p.ItemId) && p.State == PaperState.InForce).ToListAsync(cancel)).ToLookup(p => p.ItemId);
        return [.. rows.SelectMany(r => Documents(r.Item, r.StartsAt, [.. papers[r.Item.Id].Select(p => p.Title)]))];
    }

    private static IEnumerable<SearchDocument> Documents(AgendaItem item, DateTimeOffset at, IReadOnlyList<Texts> papers) => item.Title.All.Select(t => new SearchDocument
    {
        Id = Id(item.Id, t.Key),
        Type = nameof(AgendaItem),
        Culture = t.Key,
        Title = t.Value,
        Text = string.Join('\n', [item.Text[t.Key] ?? "", .. papers.Select(p => p.In(t.Key).Text)]),
        Address = "/workspace/agenda/" + item.Id,
        Audience = Audience.Members,
        Languages = [.. item.Title.All.Keys],
        Fallback = t.Key == item.Title.In("").Culture,
        At = at,
    });

    private static string Id(string itemId, string language) => $"agenda:{itemId}:{language}";
}
