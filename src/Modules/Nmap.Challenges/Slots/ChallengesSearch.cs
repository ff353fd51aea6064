using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Nmap.Challenges.Contracts;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Slots;

namespace Nmap.Challenges.Slots;

/// <summary>For members the challenge as it was raised, for everybody the wording that the lead released.</summary>
internal sealed class ChallengesSearch(NmapDb db) : ISearchSource
{
    public async IAsyncEnumerable<SearchDocument> AllAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var challenge in db.Set<Challenge>().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            yield return Document(challenge);
            foreach (var culture in challenge.PublicTitle.All.Keys.Where(_ => challenge.IsPublic)) { yield return Document(challenge, culture); }
        }
    }

    public async Task<IReadOnlyList<SearchChange>> AfterAsync(IFact fact, CancellationToken cancel)
    {
        if (fact is not ChallengeChanged { ChallengeId: var id } || await db.Set<Challenge>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } challenge) { return []; }
        return [new(Key(id), Document(challenge)), .. challenge.PublicTitle.All.Keys.Select(culture => new SearchChange(Key(id, culture), challenge.IsPublic ? Document(challenge, culture) : null))];
    }

    private static SearchDocument Document(Challenge c) => new()
    {
        Id = Key(c.Id), Type = nameof(Challenge), Culture = c.Culture, Title = c.Title, Text = c.Text, Address = "/workspace/challenges/" + c.Id, Audience = c.Audience, At = Midnight(c.RaisedOn),
    };

    private static SearchDocument Document(Challenge c, string culture) => new()
    {
        Id = Key(c.Id, culture), Type = nameof(Challenge), Culture = culture, Title = c.PublicTitle[culture]!, Text = c.PublicText[culture] ?? "", Address = $"/{culture}/challenges#c-{c.Number}",
        Audience = Audience.Public, Languages = [.. c.PublicTitle.All.Keys], Fallback = culture == c.PublicTitle.In("").Culture, At = Midnight(c.PublicAsOf!.Value),
    };

    private static string Key(string id, string? culture = null) => culture is null ? "challenge:" + id : $"challenge:{id}:{culture}";

    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
