using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Slots;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;

namespace Nmap.Meetings.Slots;

/// <summary>Meetings in search: the public ones for everybody, the others for members. What is only planned stands nowhere yet.</summary>
internal sealed class MeetingSearch(NmapDb db, ISite site) : ISearchSource
{
    public async IAsyncEnumerable<SearchDocument> AllAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var meeting in await Announced().ToListAsync(cancel))
        {
            foreach (var document in Documents(meeting)) { yield return document; }
        }
    }

    public async Task<IReadOnlyList<SearchChange>> AfterAsync(IFact fact, CancellationToken cancel)
    {
        if (fact is not MeetingChanged changed) { return []; }
        var meeting = await Announced().SingleOrDefaultAsync(m => m.Id == changed.MeetingId, cancel);
        var documents = meeting is null ? [] : Documents(meeting).ToDictionary(d => d.Id);
        return [.. site.Settings.Languages.Select(c => Id(changed.MeetingId, c)).Union(documents.Keys).Select(id => new SearchChange(id, documents.GetValueOrDefault(id)))];
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
