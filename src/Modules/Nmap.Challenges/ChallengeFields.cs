using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;
using Nmap.Progress.Contracts;

namespace Nmap.Challenges;

/// <summary>What a challenge is sorted by.</summary>
internal sealed class ChallengeFields(IObligations obligations, ITopics topics, IForum forum, ISite site)
{
    public static readonly IReadOnlyList<string> Components = ["political", "technical", "participatory", "resources"];

    /// <exception cref="RefusedException">A code is unknown, or a topic stands beside another component.</exception>
    public async Task SortAsync(Challenge challenge, string? obligation, string? component, string? topic, CancellationToken cancel)
    {
        (obligation, component, topic) = (Given(obligation), Given(component), Given(topic));
        if (obligation is not null && (await obligations.AllAsync(cancel)).All(o => o.Code != obligation)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose an obligation of the list."), "Obligation"); }
        if (component is not null && !Components.Contains(component)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a component of the list."), "Component"); }
        if (topic is not null && component != "technical") { throw new RefusedException(Refusal.Invalid, Phrase.Of("Only the technical component has topics."), "Topic"); }
        if (topic is not null && (await topics.AllAsync(cancel)).All(t => t.Code != topic)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose a topic of the list."), "Topic"); }
        (challenge.Obligation, challenge.Component, challenge.Topic) = (obligation, component, topic);
    }

    /// <summary>The audience asked for, with the organisation of whoever says so among those who read it, and always those who can act on it.</summary>
    public async Task<Audience> AudienceAsync(Audience asked, string? own, CancellationToken cancel)
    {
        if (asked.Kind is AudienceKind.Members or AudienceKind.ChathamHouse) { return asked; }
        if (asked.Kind != AudienceKind.Organisations || !asked.Ids.Any()) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose members, or the organisations that read it."), "Audience"); }
        var known = await forum.MemberIdsAsync(site.Today, cancel);
        if (asked.Ids.Any(id => !known.Contains(id))) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Choose members, or the organisations that read it."), "Audience"); }
        return Audience.Organisations(asked.Ids.Concat(own is null ? [] : [own]).Concat(await ActingAsync(cancel)).Distinct());
    }

    /// <summary>Ids of the organisations that can act on any challenge: those of the lead and the secretariat.</summary>
    public async Task<IReadOnlyList<string>> ActingAsync(CancellationToken cancel)
    {
        var seats = await forum.SeatsAsync(site.Today, cancel);
        return [.. seats[Roles.Lead].Concat(seats[Roles.Secretariat]).Distinct()];
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
