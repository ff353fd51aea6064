using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Meetings;

/// <summary>The lead, and those who speak for members that take part in the political component.</summary>
internal sealed class PoliticalComponent(IForum forum, ISite site)
{
    private const string Code = "political";

    public async Task<bool> HasAsync(Reader reader, CancellationToken cancel)
    {
        if (reader.Can(Permissions.ApproveAgenda)) { return true; }
        if (!reader.Can(Permissions.Propose)) { return false; }
        foreach (var own in reader.Organisations)
        {
            if (await forum.FindAsync(own, cancel) is { Active: true, Observer: false } organisation && organisation.Components.Contains(Code)) { return true; }
        }
        return false;
    }

    /// <summary>Each person once.</summary>
    public async Task<IReadOnlyList<Person>> PeopleAsync(CancellationToken cancel)
    {
        var people = new List<Person>(await forum.HoldersAsync(Roles.Lead, site.Today, cancel));
        foreach (var member in await MembersAsync(cancel)) { people.AddRange(await forum.RepresentativesAsync(member.Id, site.Today, cancel)); }
        return [.. people.DistinctBy(p => p.Id)];
    }

    private async Task<IEnumerable<Organisation>> MembersAsync(CancellationToken cancel) => (await forum.MembersAsync(site.Today, cancel)).Where(m => m.Components.Contains(Code));
}
