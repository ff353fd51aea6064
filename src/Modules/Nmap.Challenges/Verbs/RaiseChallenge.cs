using Microsoft.EntityFrameworkCore;
using Nmap.Challenges.Contracts;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Members.Contracts;

namespace Nmap.Challenges.Verbs;

/// <summary>What somebody types who raises a challenge.</summary>
internal sealed record Raised(string? Title, string? Text, string? Culture, string? Attribution, Audience Audience, string? Obligation = null, string? Component = null, string? Topic = null)
{
    public bool Nameless { get; init; }
}

/// <summary>Takes a challenge in: by name, as a member, or so that nothing stored leads to whoever raised it.</summary>
internal sealed class RaiseChallenge(NmapDb db, IForum forum, ChallengeFields fields, IRegisters registers, ISite site)
{
    /// <param name="prepare">What else belongs into the same save, with the id that the challenge must take; never asked for one that is unattributed.</param>
    public async Task<Challenge> RunAsync(Raised raised, Reader by, CancellationToken cancel, Func<string>? prepare = null)
    {
        if (!by.Can(Permissions.Raise) || !by.IsMember) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Challenges are raised by those who speak for a member.")); }
        var attribution = Required(raised);
        if (raised.Culture is not { } culture || !site.Settings.Languages.Contains(culture)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a language."), "Culture"); }
        if (attribution == Attribution.Named && by.Organisation is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("You speak for no organisation today. Choose another way to be named."), "Attribution"); }
        await using var work = await db.BeginAsync(cancel);
        var challenge = Challenge.Raise(raised.Title, raised.Text, culture, attribution, site.Today);
        (challenge.IsNameless, challenge.Audience) = (raised.Nameless, await fields.AudienceAsync(raised.Audience, attribution == Attribution.Unattributed ? null : by.Organisation, cancel));
        challenge.CouldHaveRaised = await CrowdAsync(raised.Audience, cancel);
        await fields.SortAsync(challenge, raised.Obligation, raised.Component, raised.Topic, cancel);
        if (attribution == Attribution.Named) { (challenge.OrganisationId, challenge.PersonId, challenge.Steps[0].ById) = (by.Organisation, by.PersonId, by.PersonId); }
        if (attribution != Attribution.Unattributed && prepare is not null) { Rename(challenge, prepare()); }
        return await AddAsync(challenge, attribution == Attribution.Unattributed ? new Act("Challenge.Raised", nameof(Challenge), challenge.Id, Reader.Stranger) { Unattributed = true } : new Act("Challenge.Raised", nameof(Challenge), challenge.Id, by), cancel);
    }

    /// <summary>What is missing is said all at once.</summary>
    private static Attribution Required(Raised raised)
    {
        List<(string, string)> missing = [];
        if (string.IsNullOrWhiteSpace(raised.Title)) { missing.Add(("Title", Phrase.Of("Enter a title."))); }
        if (string.IsNullOrWhiteSpace(raised.Text)) { missing.Add(("Text", Phrase.Of("Say what stands in the way."))); }
        if (!Enum.TryParse<Attribution>(raised.Attribution, ignoreCase: true, out var attribution) || !Enum.IsDefined(attribution)) { missing.Add(("Attribution", Phrase.Of("Say how you want to be named."))); }
        return missing.Count == 0 ? attribution : throw new InvalidContentException(missing);
    }

    /// <summary>Takes over what a meeting noted, with the way back to its minutes.</summary>
    public async Task<Challenge> FromMinutesAsync(string textId, string? title, Reader by, CancellationToken cancel)
    {
        if (!by.Can(Permissions.Keep)) { throw MoveChallenge.NotYours(); }
        await using var work = await db.BeginAsync(cancel);
        var captured = (await registers.ChallengesAsync(by, cancel)).FirstOrDefault(c => c.TextId == textId) ?? throw RefusedException.Missing();
        if (await db.Set<Challenge>().AnyAsync(c => c.MinutesTextId == textId, cancel)) { throw new RefusedException(Refusal.WrongState, Phrase.Of("It stands in the register already.")); }
        var challenge = Challenge.Raise(title, captured.Text, captured.Culture, captured.OrganisationId is null ? Attribution.Member : Attribution.Named, site.Today);
        (challenge.OrganisationId, challenge.RaisedOn, challenge.MinutesTextId, challenge.MeetingId) = (captured.OrganisationId, captured.On, textId, captured.MeetingId);
        challenge.Audience = captured.Audience == Audience.Public ? Audience.Members : captured.Audience;
        challenge.CouldHaveRaised = await CrowdAsync(challenge.Audience, cancel);
        challenge.IsNameless = captured.Audience == Audience.ChathamHouse;
        challenge.Steps[0].On = captured.On;
        challenge.Steps[0].MeetingId = captured.MeetingId;
        return await AddAsync(challenge, new Act("Challenge.TakenFromMinutes", nameof(Challenge), challenge.Id, by), cancel);
    }

    private async Task<Challenge> AddAsync(Challenge challenge, Act act, CancellationToken cancel)
    {
        challenge.Number = (await db.Set<Challenge>().MaxAsync(c => (int?)c.Number, cancel) ?? 0) + 1;
        db.Add(challenge);
        db.Tell(new ChallengeChanged(challenge.Id));
        await db.CommitAsync(act with { SubjectId = challenge.Id }, cancel);
        return challenge;
    }

    /// <summary>Those who read it only because they act on it are not counted.</summary>
    private async Task<int> CrowdAsync(Audience asked, CancellationToken cancel)
    {
        var members = await forum.MembersAsync(site.Today, cancel);
        return asked.Kind == AudienceKind.Organisations ? members.Count(m => asked.Ids.Contains(m.Id)) : members.Count;
    }

    private static void Rename(Challenge challenge, string id)
    {
        challenge.Id = id;
        foreach (var step in challenge.Steps) { step.ChallengeId = id; }
    }
}
