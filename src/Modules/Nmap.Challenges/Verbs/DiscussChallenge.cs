using Microsoft.EntityFrameworkCore;
using Nmap.Challenges.Contracts;
using Nmap.Challenges.Data;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.Challenges.Verbs;

/// <summary>Posts, their corrections, proposals, and who follows. In a discussion without names nothing stored says who spoke.</summary>
internal sealed class DiscussChallenge(NmapDb db, ISite site)
{
    /// <returns>The post, and the code that changes it where it has no name.</returns>
    public async Task<(ChallengePost Post, string? Code)> SayAsync(string id, string? text, Reader by, CancellationToken cancel, IReadOnlyDictionary<string, string>? details = null)
    {
        await using var work = await db.BeginAsync(cancel);
        var challenge = await WritableAsync(id, by, cancel);
        var number = (await db.Set<ChallengePost>().Where(p => p.ChallengeId == id).MaxAsync(p => (int?)p.Number, cancel) ?? 0) + 1;
        var post = new ChallengePost { ChallengeId = id, Number = number, Text = Challenge.Words(text, "Text", ChallengePost.Longest, Phrase.Of("Write something.")), Culture = Cultures.Current, On = site.Today };
        var code = challenge.IsNameless ? ChallengePost.NewCode() : null;
        if (code is null) { (post.PersonId, post.OrganisationId) = (by.PersonId, by.Organisation); }
        post.CodeHash = code is null ? null : ChallengePost.Digest(code);
        db.Add(post);
        Begin(challenge, by);
        db.Tell(new ChallengeDiscussed(id, number));
        await db.CommitAsync(ActOf("Challenge.Discussed", challenge, by, details), cancel);
        return (post, code);
    }

    public Task CorrectAsync(string id, int number, string? text, string? code, Reader by, CancellationToken cancel)
        => ChangeAsync(id, number, code, "Challenge.PostCorrected", by, post => post.Correct(text, site.Today), cancel);

    public Task WithdrawAsync(string id, int number, string? code, Reader by, CancellationToken cancel, IReadOnlyDictionary<string, string>? details = null)
        => ChangeAsync(id, number, code, "Challenge.PostWithdrawn", by, post => post.Withdraw(site.Today), cancel, details);

    public async Task ProposeAsync(string id, string? text, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var challenge = await WritableAsync(id, by, cancel);
        db.Entry(challenge.Propose(text, Cultures.Current, by.Organisation, by.PersonId, site.Today)).State = EntityState.Added;
        db.Entry(challenge.Steps[^1]).State = EntityState.Added;
        db.Tell(new ChallengeChanged(id));
        await db.CommitAsync(ActOf("Challenge.SolutionProposed", challenge, by), cancel);
    }

    public async Task FollowAsync(string id, bool on, Reader by, CancellationToken cancel)
    {
        if (by.PersonId is not { } person) { throw RefusedException.Missing(); }
        await db.Set<Challenge>().WholeAsync(id, by, cancel);
        var row = await db.Set<ChallengeFollower>().FindAsync([id, person], cancel);
        if (on && row is null) { db.Add(new ChallengeFollower { ChallengeId = id, PersonId = person }); }
        if (!on && row is not null) { db.Remove(row); }
        await db.SaveChangesAsync(cancel);
    }

    private async Task<Challenge> WritableAsync(string id, Reader by, CancellationToken cancel)
    {
        var challenge = await db.Set<Challenge>().WholeAsync(id, by, cancel);
        if (!by.Can(Permissions.Raise)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Challenges are discussed by those who speak for a member.")); }
        return challenge.IsOpen ? challenge : throw new RefusedException(Refusal.WrongState, Phrase.Of("This challenge is closed. Open it again first."));
    }

    private void Begin(Challenge challenge, Reader by)
    {
        if (challenge.State != ChallengeState.Raised) { return; }
        challenge.Discuss(challenge.IsNameless ? null : by.PersonId, site.Today);
        db.Entry(challenge.Steps[^1]).State = EntityState.Added;
        db.Tell(new ChallengeChanged(challenge.Id));
    }

    private async Task ChangeAsync(string id, int number, string? code, string act, Reader by, Action<ChallengePost> change, CancellationToken cancel, IReadOnlyDictionary<string, string>? details = null)
    {
        await using var work = await db.BeginAsync(cancel);
        var challenge = await db.Set<Challenge>().WholeAsync(id, by, cancel);
        var post = await db.Set<ChallengePost>().SingleOrDefaultAsync(p => p.ChallengeId == id && p.Number == number, cancel) ?? throw RefusedException.Missing();
        if (post.CodeHash is { } hash && (code is null || ChallengePost.Digest(code) != hash)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("This is not the code of this post."), "Code"); }
        if (post.CodeHash is null && post.PersonId != by.PersonId) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Only its author changes a post.")); }
        change(post);
        db.Tell(new ChallengeChanged(id));
        await db.CommitAsync(ActOf(act, challenge, by, details, nameless: post.CodeHash is not null), cancel);
    }

    private static Act ActOf(string name, Challenge challenge, Reader by, IReadOnlyDictionary<string, string>? details = null, bool? nameless = null) => nameless ?? challenge.IsNameless
        ? new(name, nameof(Challenge), challenge.Id, Reader.Stranger) { Unattributed = true }
        : new(name, nameof(Challenge), challenge.Id, by) { Details = details };
}
