using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Challenges.Data;
using Nmap.Challenges.Verbs;
using Nmap.Cms.Data;
using Nmap.Notifications.Contracts;

namespace Nmap.Challenges.Letters;

/// <summary>Says something about a challenge from the mail about it.</summary>
internal sealed class PostKind(NmapDb db, DiscussChallenge discuss, IStringLocalizer S) : IActKind
{
    public const string Kind = "challenge-post", Text = "Text";

    public static ActLink Link(string challengeId, string? organisation) => new(Kind, challengeId, "1", organisation);

    public string Name => Kind;

    public async Task<ActOffer?> OfferAsync(ActUse use, CancellationToken cancel)
    {
        if (await db.Set<Challenge>().AsNoTracking().VisibleTo(use.By).SingleOrDefaultAsync(c => c.Id == use.ObjectId, cancel) is not { } challenge) { return null; }
        var last = await db.Set<ChallengePost>().Where(p => p.ChallengeId == challenge.Id && p.PersonId == use.By.PersonId && p.WithdrawnOn == null).MaxAsync(p => (int?)p.Number, cancel) ?? 0;
        return new("1", S["Discussion of challenge {0}", challenge.Number], S["What you write will stand under your organisation’s name. Members read it."], S["Post"], $"/workspace/challenges/{challenge.Id}/discussion")
        {
            Lasting = true,
            Fields = [new(Text, S["Your post"]) { Rows = 5 }],
            Closed = challenge.IsNameless ? S["This discussion has no names, and a mail carries one. Sign in to write."] : challenge.IsOpen ? null : S["This challenge is closed. Open it again first."].Value,
            Before = last.ToString(CultureInfo.InvariantCulture),
        };
    }

    public async Task<ActDone> DoAsync(ActUse use, IReadOnlyDictionary<string, string> fields, CancellationToken cancel)
    {
        var (post, _) = await discuss.SayAsync(use.ObjectId, fields.GetValueOrDefault(Text), use.By, cancel, use.Details);
        var number = await db.Set<Challenge>().Where(c => c.Id == use.ObjectId).Select(c => c.Number).SingleAsync(cancel);
        return new(S["Challenge {0}: your post is recorded", number], [S["It is post {0} of the discussion.", post.Number]]);
    }

    public async Task UndoAsync(ActUse use, string before, CancellationToken cancel)
    {
        var stood = int.Parse(before, CultureInfo.InvariantCulture);
        var mine = await db.Set<ChallengePost>().Where(p => p.ChallengeId == use.ObjectId && p.PersonId == use.By.PersonId && p.Number > stood && p.WithdrawnOn == null).Select(p => p.Number).ToListAsync(cancel);
        foreach (var number in mine) { await discuss.WithdrawAsync(use.ObjectId, number, null, use.By, cancel, use.Details); }
    }
}

/// <summary>The whole answer is the post.</summary>
internal sealed class PostWords : IActWords
{
    public string Kind => PostKind.Kind;

    public ActTyped? Read(string text) => text.Length == 0 ? null : new(new Dictionary<string, string> { [PostKind.Text] = text });
}

/// <summary>No more mail about one challenge.</summary>
internal sealed class LeaveDiscussion(NmapDb db, IStringLocalizer S) : ILeaving
{
    public const string Name = "challenge";

    public string Kind => Name;

    public async Task<string?> NameAsync(string id, CancellationToken cancel)
    {
        if (await FollowerAsync(id, cancel) is not { } row) { return null; }
        return S["Discussion of challenge {0}", await db.Set<Challenge>().Where(c => c.Id == row.ChallengeId).Select(c => c.Number).SingleAsync(cancel)];
    }

    public async Task LeaveAsync(string id, CancellationToken cancel)
    {
        if (await FollowerAsync(id, cancel) is { } row) { db.Remove(row); }
        await db.SaveChangesAsync(cancel);
    }

    private async Task<ChallengeFollower?> FollowerAsync(string id, CancellationToken cancel)
        => id.Split('.') is [var challenge, var person] ? await db.Set<ChallengeFollower>().FindAsync([challenge, person], cancel) : null;
}
