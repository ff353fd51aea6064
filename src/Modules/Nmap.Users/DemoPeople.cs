using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;
using Nmap.Users.Contracts;

namespace Nmap.Users;

/// <summary>Somebody of the demonstration, and in one line what this person can do here.</summary>
internal sealed record DemoPerson(Person Person, string Role, string Organisation, string Does);

/// <summary>One person a role, for the role bar of the demonstration.</summary>
internal sealed class DemoPeople(ISite site, IForum forum, DemoFolder folder)
{
    private static readonly (string Role, string Name, string Does)[] Words =
    [
        (Roles.Secretariat, Phrase.Of("Secretariat"), Phrase.Of("Prepares meetings, takes minutes and circulates them.")),
        (Roles.Member, Phrase.Of("Member organisation"), Phrase.Of("Answers the minutes and keeps its action points up to date.")),
        (Roles.AffectedRepresentative, Phrase.Of("Representative of affected people"), Phrase.Of("A full member: answers the minutes and raises what communities need.")),
        (Roles.Lead, Phrase.Of("Lead"), Phrase.Of("Approves agendas, adopts minutes and publishes what others wrote.")),
        (Roles.Deputy, Phrase.Of("Deputy of the lead"), Phrase.Of("Does the same for the lead, between two dates.")),
        (Roles.ChampionDonor, Phrase.Of("Champion donor"), Phrase.Of("Leads together with the national authority on behalf of donors.")),
        (Roles.Facilitator, Phrase.Of("Facilitator"), Phrase.Of("Convenes and chairs meetings for the lead.")),
        (Roles.Communications, Phrase.Of("Communications"), Phrase.Of("Writes pages, news and lessons and checks translations.")),
        (Roles.Observer, Phrase.Of("Observer"), Phrase.Of("Reads what is open to observers.")),
        (Roles.Auditor, Phrase.Of("Auditor"), Phrase.Of("Reads the audit and nothing else.")),
        (Roles.Administrator, Phrase.Of("Administrator"), Phrase.Of("Looks after accounts and settings; publishes nothing.")),
    ];

    /// <summary>The role bar exists only in a folder made by <c>demo</c>.</summary>
    public bool Exist => folder.IsDemo && site.Settings.Demonstration;

    public static string NameOf(string role) => Words.First(w => w.Role == role).Name;

    public async Task<IReadOnlyList<DemoPerson>> AllAsync(CancellationToken cancel)
    {
        var organisations = await forum.OrganisationsAsync(cancel);
        var (names, found) = (organisations.ToDictionary(o => o.Id, o => o.Name.ToString()), new List<DemoPerson>());
        foreach (var (role, _, does) in Words)
        {
            var people = await HoldersAsync(role, organisations, cancel);
            foreach (var person in people.Where(p => found.All(f => f.Person.Id != p.Id)).Take(role == Roles.Member ? 2 : 1))
            {
                found.Add(new(person, role, person.Organisations.Select(o => names.GetValueOrDefault(o)).FirstOrDefault() ?? "", does));
            }
        }
        return found;
    }

    private async Task<IReadOnlyList<Person>> HoldersAsync(string role, IReadOnlyList<Organisation> organisations, CancellationToken cancel)
    {
        if (role is not (Roles.Member or Roles.AffectedRepresentative or Roles.Observer)) { return await forum.HoldersAsync(role, site.Today, cancel); }
        var people = new List<Person>();
        foreach (var organisation in organisations.Where(o => o.Active))
        {
            if (people.Count > 1) { break; }
            foreach (var person in (await forum.RepresentativesAsync(organisation.Id, site.Today, cancel)).Take(1))
            {
                if ((await forum.ReaderAsync(person.Id, cancel)).Roles.SetEquals([role])) { people.Add(person); }
            }
        }
        return people;
    }
}
