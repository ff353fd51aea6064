using Microsoft.EntityFrameworkCore;
using Nmap.Challenges.Contracts;
using Nmap.Challenges.Data;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;

namespace Nmap.Challenges.Verbs;

/// <summary>Shows a challenge to everybody, in the lead's own words, or takes it back.</summary>
internal sealed class ReleaseChallenge(NmapDb db, ISite site)
{
    public Task RunAsync(string id, Texts title, Texts text, string? source, DateOnly? asOf, Reader by, CancellationToken cancel) => ChangeAsync(id, "Challenge.Released", by, challenge =>
    {
        if (title.IsEmpty) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter a title."), $"PublicTitle[{site.Settings.Languages[0]}]"); }
        foreach (var (culture, words) in title.All)
        {
            if (text[culture] is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Write the text in this language too."), $"PublicText[{culture}]"); }
            Challenge.Words(words, $"PublicTitle[{culture}]", Challenge.LongestTitle, "");
        }
        foreach (var (culture, words) in text.All) { Challenge.Words(words, $"PublicText[{culture}]", Challenge.LongestWhy, ""); }
        challenge.PublicSource = Challenge.Words(source, "Source", Challenge.LongestTitle, Phrase.Of("Say where this comes from."));
        if (asOf is not { } day || day > site.Today) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Enter the day for which this holds, today or before."), "AsOf"); }
        (challenge.PublicTitle, challenge.PublicText, challenge.PublicAsOf) = (title, text, day);
        return challenge.Add(StepKind.Released, by.PersonId, site.Today);
    }, cancel);

    public Task TakeBackAsync(string id, Reader by, CancellationToken cancel) => ChangeAsync(id, "Challenge.TakenBack", by, challenge =>
    {
        challenge.PublicAsOf = null;
        return challenge.Add(StepKind.TakenBack, by.PersonId, site.Today);
    }, cancel);

    private async Task ChangeAsync(string id, string act, Reader by, Func<Challenge, ChallengeStep> change, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var challenge = await db.Set<Challenge>().WholeAsync(id, by, cancel);
        if (!by.Can(Permissions.Release)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Only the lead shows challenges to the public.")); }
        db.Entry(change(challenge)).State = EntityState.Added;
        db.Tell(new ChallengeChanged(id));
        await db.CommitAsync(new Act(act, nameof(Challenge), id, by), cancel);
    }
}
