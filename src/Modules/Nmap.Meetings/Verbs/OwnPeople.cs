using Nmap.Cms;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Verbs;

/// <summary>Whom an organisation sends: one of its own, or somebody for once; never somebody who speaks for another one.</summary>
internal sealed class OwnPeople(IForum forum)
{
    /// <returns>Its own representative of that name; null for somebody for once.</returns>
    /// <exception cref="RefusedException">The name is that of another organisation's representative.</exception>
    public async Task<Person?> CheckAsync(string organisationId, string name, DateOnly day, string field, CancellationToken cancel)
    {
        bool IsIt(Person person) => person.Name.Equals(name, StringComparison.CurrentCultureIgnoreCase);
        if ((await forum.RepresentativesAsync(organisationId, day, cancel)).FirstOrDefault(IsIt) is { } own) { return own; }
        foreach (var other in (await forum.OrganisationsAsync(cancel)).Where(o => o.Active && o.Id != organisationId))
        {
            if ((await forum.RepresentativesAsync(other.Id, day, cancel)).Any(IsIt)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("{0} speaks for another organisation. Name somebody of your own."), field, name); }
        }
        return null;
    }
}
