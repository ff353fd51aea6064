using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;
using Nmap.Progress.Contracts;

namespace Nmap.Challenges.Pages;

/// <summary>What codes and ids are called in the language of the screen, and the lists to choose them from.</summary>
internal sealed class Names(IForum forum, IObligations obligations, ITopics topics, ISite site, IStringLocalizer S)
{
    // A letter is written in the language of its reader, one after the other from the same names.
    private Dictionary<string, Texts>? _organisations;
    private IReadOnlySet<string> _members = new HashSet<string>();
    private Dictionary<string, string>? _obligations, _topics;

    public async Task LoadAsync(CancellationToken cancel)
    {
        if (_organisations is null)
        {
            _organisations = (await forum.OrganisationsAsync(cancel)).ToDictionary(o => o.Id, o => o.Name);
            _members = await forum.MemberIdsAsync(site.Today, cancel);
        }
        _obligations ??= (await obligations.AllAsync(cancel)).ToDictionary(o => o.Code, o => S["Article {0}: {1}", o.Article, o.Name.ToString()].Value);
        _topics ??= (await topics.AllAsync(cancel)).ToDictionary(t => t.Code, t => t.Name);
    }

    public string Organisation(string? id) => id is null ? "" : _organisations!.GetValueOrDefault(id, Texts.Empty).ToString();

    public string Obligation(string code) => _obligations!.GetValueOrDefault(code, code);

    public string Topic(string code) => _topics!.GetValueOrDefault(code, code);

    /// <summary>Who raised it, as members read it.</summary>
    public async Task<string> AuthorAsync(Challenge challenge, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (challenge.Attribution == Attribution.Named)
        {
            var person = challenge.PersonId is { } id ? (await forum.PersonAsync(id, cancel))?.Name : null;
            return person is null ? Organisation(challenge.OrganisationId) : $"{Organisation(challenge.OrganisationId)}, {person}";
        }
        return challenge.Attribution == Attribution.Unattributed && challenge.CouldHaveRaised >= Challenge.Crowd
            ? S["Without a name: one of {0} organisations", challenge.CouldHaveRaised].Value : S["A member"].Value;
    }

    public IEnumerable<SelectListItem> Obligations => Choice(_obligations!.Select(o => (o.Value, o.Key)));

    public IEnumerable<SelectListItem> Topics => Choice(_topics!.Select(t => (t.Value, t.Key)));

    public IEnumerable<SelectListItem> Components => Choice(ChallengeFields.Components.Select(c => (S[Words.Component(c)].Value, c)));

    public IEnumerable<SelectListItem> Owners => Choice(_organisations!.Where(o => _members.Contains(o.Key)).Select(o => (Text: o.Value.ToString(), o.Key)).OrderBy(o => o.Text, StringComparer.CurrentCulture));

    /// <summary>With whoever sees to it today, even where that organisation cannot see the challenge: a choice that is left out would be lost on saving.</summary>
    public IEnumerable<SelectListItem> OwnersOf(Challenge challenge)
        => SeenByOwner(challenge) ? Owners : Owners.Append(new(S["{0} (observer, or no member today: it cannot see the challenge)", Organisation(challenge.OwnerId)].Value, challenge.OwnerId));

    public bool SeenByOwner(Challenge challenge) => challenge.OwnerId is not { } owner || _members.Contains(owner);

    public IEnumerable<SelectListItem> Organisations => Owners.Skip(1);

    public IEnumerable<SelectListItem> Languages => site.Settings.Languages.Select(l => new SelectListItem(Cultures.Autonym(l), l));

    private IEnumerable<SelectListItem> Choice(IEnumerable<(string Text, string Value)> choices) => choices.Select(c => new SelectListItem(c.Text, c.Value)).Prepend(new(S["Not said"].Value, ""));
}
