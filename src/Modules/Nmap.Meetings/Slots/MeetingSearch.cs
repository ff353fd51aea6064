using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Slots;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;

namespace Nmap.Meetings.Slots;

/// <summary>
/// Meetings in search: the public ones for everybody, the others for members. What is only planned stands nowhere yet; what has a public summary
/// is found by that, at the same address.
/// </summary>
internal sealed class MeetingSearch(NmapDb db, ContentLibrary content, ISite site) : ISearchSource
{
    public async IAsyncEnumerable<SearchDocument> AllAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var summarised = await SummarisedAsync(db.Set<Minutes>(), cancel);
        foreach (var meeting in (await Announced().ToListAsync(cancel)).Where(m => !summarised.Contains(m.Id)))
        {
            foreach (var document in Documents(meeting)) { yield return document; }
        }
    }

    public async Task<IReadOnlyList<SearchChange>> AfterAsync(IFact fact, CancellationToken cancel)
    {
        if (fact switch { MeetingChanged f => f.MeetingId, SummaryReleased f => f.MeetingId, _ => null } is not { } changed) { return []; }
        var meeting = await Announced().SingleOrDefaultAsync(m => m.Id == changed, cancel);
        var found = meeting is not null && !(await SummarisedAsync(db.Set<Minutes>().Where(m => m.MeetingId == changed), cancel)).Contains(changed);
        var documents = found ? Documents(meeting!).ToDictionary(d => d.Id) : [];
        return [.. site.Settings.Languages.Select(c => Id(changed, c)).Union(documents.Keys).Select(id => new SearchChange(id, documents.GetValueOrDefault(id)))];
    }

    /// <summary>Meetings whose public summary everybody reads.</summary>
    private async Task<HashSet<string>> SummarisedAsync(IQueryable<Minutes> minutes, CancellationToken cancel)
    {
        var sets = (await minutes.Select(m => new { m.Id, m.MeetingId }).ToListAsync(cancel)).ToDictionary(m => Nmap.Cms.Ids.From($"summary/{m.Id}"), m => m.MeetingId);
        var cards = await content.VisibleTo(Reader.Stranger).OfType(PublicSummaryType.TypeName).InSets(sets.Keys).CardsAsync(0, 100_000, cancel);
        return [.. cards.Select(c => sets[c.SetId])];
    }

    private IQueryable<Meeting> Announced() => db.Set<Meeting>().AsNoTracking().Where(m => m.State != MeetingState.Planned);

    private static IEnumerable<SearchDocument> Documents(Meeting m) => m.Title.All.Select(t => new SearchDocument
    {
        Id = Id(m.Id, t.Key),
        Type = nameof(Meeting),
        Culture = t.Key,
        Title = t.Value,
        Text = m.Place[t.Key] ?? "",
        Address = m.IsPublic ? $"/{t.Key}/meetings/{m.Slug}" : $"/workspace/meetings/{m.Id}",
        Audience = m.IsPublic ? Audience.Public : Audience.Members,
        Languages = [.. m.Title.All.Keys],
        Fallback = t.Key == m.Title.In("").Culture,
        At = m.StartsAt,
    });

    private static string Id(string meetingId, string language) => $"meeting:{meetingId}:{language}";
}
