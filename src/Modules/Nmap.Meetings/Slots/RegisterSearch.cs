using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Slots;
using Nmap.Meetings.Contracts;
using Nmap.Meetings.Data;

namespace Nmap.Meetings.Slots;

/// <summary>Decisions and action points in search: for members as they stand, for the public what a released summary shows.</summary>
internal sealed class RegisterSearch(NmapDb db) : ISearchSource
{
    public async IAsyncEnumerable<SearchDocument> AllAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var decision in await db.Set<Decision>().AsNoTracking().ToListAsync(cancel))
        {
            foreach (var document in Documents(decision)) { yield return document; }
        }
        foreach (var action in await db.Set<ActionPoint>().AsNoTracking().ToListAsync(cancel))
        {
            foreach (var document in Documents(action)) { yield return document; }
        }
    }

    public async Task<IReadOnlyList<SearchChange>> AfterAsync(IFact fact, CancellationToken cancel)
    {
        var meeting = fact switch
        {
            MinutesCirculated f => f.MeetingId,
            MinutesAdopted f => f.MeetingId,
            SummaryReleased f => f.MeetingId,
            OutcomesSent f => f.MeetingId,
            CorrigendumAdopted f => f.MeetingId,
            MinutesAnswered f => f.MeetingId,
            MeetingChanged f => f.MeetingId,
            _ => null,
        };
        if (meeting is null) { return []; }
        var decisions = await db.Set<Decision>().AsNoTracking().Where(d => d.MeetingId == meeting).ToListAsync(cancel);
        var actions = await db.Set<ActionPoint>().AsNoTracking().Where(a => a.MeetingId == meeting).ToListAsync(cancel);
        return [.. decisions.SelectMany(Documents).Concat(actions.SelectMany(Documents)).Select(d => new SearchChange(d.Id, d))];
    }

    private static IEnumerable<SearchDocument> Documents(Decision d) => d.Text.All.Select(t => new SearchDocument
    {
        Id = $"decision:{d.Id}:{t.Key}",
        Type = nameof(Decision),
        Culture = t.Key,
        Title = $"{d.Number}",
        Text = t.Value,
        Address = d.Released && d.Audience == Audience.Public ? $"/{t.Key}/decisions/{d.Number}" : $"/workspace/decisions/{d.Number}",
        Audience = Shown(d.Audience, d.Released),
        Languages = [.. d.Text.All.Keys],
        Fallback = t.Key == d.Text.In("").Culture,
        At = new DateTimeOffset(d.DecidedOn.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
    });

    private static IEnumerable<SearchDocument> Documents(ActionPoint a) => a.Text.All.Select(t => new SearchDocument
    {
        Id = $"action:{a.Id}:{t.Key}",
        Type = nameof(ActionPoint),
        Culture = t.Key,
        Title = $"{a.Number}",
        Text = t.Value,
        Address = $"/workspace/actions/{a.Id}",
        Audience = a.Audience == Audience.Public ? Audience.Members : a.Audience,
        Languages = [.. a.Text.All.Keys],
        Fallback = t.Key == a.Text.In("").Culture,
        At = new DateTimeOffset(a.DueOn.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
    });

    // A text marked public is still the members' until the summary is released.
    private static Audience Shown(Audience audience, bool released) => audience == Audience.Public && !released ? Audience.Members : audience;
}
