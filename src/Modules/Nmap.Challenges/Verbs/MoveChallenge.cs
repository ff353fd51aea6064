using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Challenges.Contracts;
using Nmap.Challenges.Data;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Meetings.Contracts;
using Nmap.Members.Contracts;

namespace Nmap.Challenges.Verbs;

/// <summary>Says where a challenge stands, sorts it, links what came of it or takes a link away, and puts it forward for an agenda.</summary>
internal sealed class MoveChallenge(NmapDb db, ChallengeFields fields, IForum forum, IRegisters registers, ContentLibrary library, IAgendas agendas, ISite site, IStringLocalizer S)
{
    /// <param name="step"><c>discuss</c>, <c>choose</c>, <c>resolve</c>, <c>give-up</c> or <c>reopen</c>.</param>
    public Task<Challenge> GoAsync(string id, string step, string? proposal, string? why, long? revision, Reader by, CancellationToken cancel) => ChangeAsync(id, "Challenge.Moved", revision, by, challenge =>
    {
        switch (step)
        {
            case "discuss": challenge.Discuss(by.PersonId, site.Today); break;
            case "choose": challenge.Choose(proposal, why, by.PersonId, site.Today); break;
            case "resolve": challenge.Resolve(why, by.PersonId, site.Today); break;
            case "give-up": challenge.GiveUp(why, by.PersonId, site.Today); break;
            case "reopen": challenge.Reopen(why, by.PersonId, site.Today); break;
            default: throw RefusedException.Missing();
        }
        return Task.CompletedTask;
    }, cancel);

    public Task<Challenge> SortAsync(string id, Sorted sorted, long? revision, Reader by, CancellationToken cancel) => ChangeAsync(id, "Challenge.Sorted", revision, by, async challenge =>
    {
        await fields.SortAsync(challenge, sorted.Obligation, sorted.Component, sorted.Topic, cancel);
        challenge.OwnerId = string.IsNullOrWhiteSpace(sorted.Owner) ? null : await OwnerAsync(challenge, sorted.Owner, cancel);
        if (challenge.IsNameless && !sorted.Nameless) { throw new RefusedException(Refusal.Invalid, Phrase.Of("What was said without names stays without names."), "Nameless"); }
        challenge.IsNameless = sorted.Nameless;
        if (sorted.MailsWords && !challenge.MayMailWords) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Words of this discussion may not stand in mail: not every member reads it, or it has no names."), "MailsWords"); }
        challenge.MailsWords = sorted.MailsWords;
    }, cancel);

    /// <summary>Observers do not read the register; whoever saw to it already may go on.</summary>
    private async Task<string> OwnerAsync(Challenge challenge, string owner, CancellationToken cancel)
    {
        var organisation = await forum.FindAsync(owner, cancel) ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose an organisation of the list."), "Owner");
        return organisation.Id == challenge.OwnerId || (await forum.MemberIdsAsync(site.Today, cancel)).Contains(organisation.Id) ? organisation.Id
            : throw new RefusedException(Refusal.Invalid, Phrase.Of("Only a member can see to a challenge. This organisation is an observer, or is no member today."), "Owner");
    }

    /// <param name="what">Number or id of a decision or action point; address or id of a text.</param>
    public Task<Challenge> LinkAsync(string id, string? kind, string? what, Reader by, CancellationToken cancel) => ChangeAsync(id, "Challenge.Linked", null, by, async challenge =>
    {
        if (!Enum.TryParse<StepKind>(kind, out var step) || step is not (StepKind.Decision or StepKind.ActionPoint or StepKind.Content)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say what it is."), "Kind"); }
        var target = await TargetAsync(step, what?.Trim() ?? "", by, cancel);
        if (challenge.Steps.Exists(s => s.Target == target && challenge.StillLinks(s))) { throw new RefusedException(Refusal.WrongState, Phrase.Of("It is linked already."), "What"); }
        challenge.Add(step, by.PersonId, site.Today, target: target);
    }, cancel);

    /// <param name="number">Of the step that made the link.</param>
    public Task<Challenge> UnlinkAsync(string id, int number, string? why, Reader by, CancellationToken cancel) => ChangeAsync(id, "Challenge.Unlinked", null, by, challenge =>
    {
        challenge.Unlink(number, why, by.PersonId, site.Today);
        return Task.CompletedTask;
    }, cancel);

    /// <summary>The agenda says only that a challenge waits; what it is, members read behind the link.</summary>
    public async Task PutForwardAsync(string id, string? meetingId, Reader by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var challenge = await db.Set<Challenge>().WholeAsync(id, by, cancel);
        if (!by.Can(Permissions.Raise)) { throw NotYours(); }
        var meeting = (await agendas.MeetingsAsync(cancel)).FirstOrDefault(m => m.Id == meetingId) ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a meeting."), "Meeting");
        if (!challenge.IsOpen) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This challenge is closed. Open it again first.")); }
        if (challenge.Steps.Exists(s => s.Kind == StepKind.PutForward && s.MeetingId == meeting.Id)) { throw new RefusedException(Refusal.WrongState, Phrase.Of("It was put forward for this meeting already."), "Meeting"); }
        var (proposal, act) = await agendas.ProposeAsync(meeting.Id, Title(challenge.Number), S["Open for {0} days.", challenge.DaysOpen(site.Today)], by, cancel);
        challenge.Add(StepKind.PutForward, by.PersonId, site.Today, target: proposal).MeetingId = meeting.Id;
        db.Entry(challenge.Steps[^1]).State = EntityState.Added;
        db.Tell(new ChallengeChanged(id));
        await db.CommitAsync([new Act("Challenge.PutForward", nameof(Challenge), id, by), act], cancel);
    }

    private Texts Title(int number) => new(site.Settings.Languages.Select(language =>
    {
        using var _ = CultureScope.Use(language);
        return KeyValuePair.Create(language, S["Challenge {0}", number].Value);
    }));

    private async Task<string> TargetAsync(StepKind kind, string what, Reader by, CancellationToken cancel)
    {
        if (kind == StepKind.Content)
        {
            var text = what.Split('/', '?', '#').FirstOrDefault(Ids.IsId) is { } id ? await library.FindAsync(id, by, cancel: cancel)
                : new Uri(new Uri("http://localhost"), what).AbsolutePath.Split('/', 3, StringSplitOptions.RemoveEmptyEntries) is [var culture, var folder, var path] ? (await library.AtAsync(culture, $"{folder}/{path}", by, cancel)).Item : null;
            return text?.ContentItemId ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("There is no such text. Copy the address of its page."), "What");
        }
        var entry = await registers.FindAsync(kind == StepKind.Decision ? RegisterKind.Decision : RegisterKind.ActionPoint, what, by, cancel);
        return entry?.Id ?? throw new RefusedException(Refusal.Invalid, Phrase.Of("There is none with this number."), "What");
    }

    private async Task<Challenge> ChangeAsync(string id, string act, long? revision, Reader by, Func<Challenge, Task> change, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var challenge = await db.Set<Challenge>().WholeAsync(id, by, cancel);
        if (!May(challenge, by)) { throw NotYours(); }
        challenge.StillStandsAt(revision);
        await change(challenge);
        challenge.Revision++;
        foreach (var step in challenge.Steps.Where(s => db.Entry(s).State == EntityState.Modified)) { db.Entry(step).State = EntityState.Added; }
        db.Tell(new ChallengeChanged(id));
        await db.CommitAsync(new Act(act, nameof(Challenge), id, by) { Details = new Dictionary<string, string> { ["state"] = Register.Code(challenge.State) } }, cancel);
        return challenge;
    }

    /// <summary>Those who keep the register, and whoever speaks for the organisation that sees to it.</summary>
    public static bool May(Challenge challenge, Reader reader) => reader.Can(Permissions.Keep) || (challenge.OwnerId is { } owner && reader.Organisations.Contains(owner) && reader.Can(Permissions.Raise));

    internal static RefusedException NotYours() => new(Refusal.NotYours, Phrase.Of("The register is kept by the secretariat, the facilitator, the lead and the organisation that sees to the challenge."));
}

/// <summary>What keepers set.</summary>
internal sealed record Sorted(string? Obligation, string? Component, string? Topic, string? Owner, bool Nameless, bool MailsWords);
