using Nmap.Cms.Access;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Users.Verbs;

/// <summary>Where the seeded person of a role stands.</summary>
internal sealed record SeedPlace(string Role, string OrganisationId, string OrganisationName, bool Alternate = false, string? Assignment = null);

/// <summary>Finds an organisation for each role, in the order of interfaces.md; enters those that are missing.</summary>
internal sealed class SeedPlaces(IForum forum, IRolls rolls, ISite site)
{
    private static readonly string[] Seats = [Roles.Lead, Roles.ChampionDonor, Roles.Secretariat, Roles.Facilitator];
    private const string AffectedPopulation = "affected-population", Observer = "observer";

    public async Task<IReadOnlyList<SeedPlace>> AllAsync(CancellationToken cancel)
    {
        var seats = new Dictionary<string, Organisation>();
        foreach (var seat in Seats) { seats[seat] = await SeatAsync(seat, seats.Values, cancel); }
        var lead = seats[Roles.Lead];
        var plain = await PlainAsync(cancel);
        var first = (plain.Count > 0 ? plain[0] : null) ?? await AddAsync("seed-member", "Seed Clearance Organisation", "international-ngo", false, cancel);
        var second = (plain.Count > 1 ? plain[1] : null) ?? await AddAsync("seed-member-2", "Seed Risk Education Organisation", "national-ngo", false, cancel);
        var affected = await OfAsync(o => o.Constituency == AffectedPopulation) ?? await AddAsync("seed-affected", "Seed Survivors’ Association", AffectedPopulation, false, cancel);
        var observer = await OfAsync(o => o.Observer) ?? await AddAsync("seed-observer", "Seed Observer", Observer, false, cancel);
        return
        [
            At(Roles.Lead, lead), At(Roles.Deputy, lead, alternate: true, Roles.Deputy),
            At(Roles.ChampionDonor, seats[Roles.ChampionDonor]), At(Roles.Secretariat, seats[Roles.Secretariat]), At(Roles.Facilitator, seats[Roles.Facilitator]),
            At(Roles.Communications, lead, alternate: true, Roles.Communications),
            At(Roles.Member, first), At(Roles.Member + "-2", second), At(Roles.AffectedRepresentative, affected), At(Roles.Observer, observer),
            new(Roles.Auditor, "", "", Assignment: Roles.Auditor), new(Roles.Administrator, "", "", Assignment: Roles.Administrator),
        ];

        async Task<Organisation?> OfAsync(Func<Organisation, bool> which) => (await forum.OrganisationsAsync(cancel)).FirstOrDefault(o => o.Active && which(o));
    }

    // A person with two seats would try less than one a role, so each seat gets an organisation of its own.
    private async Task<Organisation> SeatAsync(string seat, IEnumerable<Organisation> taken, CancellationToken cancel)
    {
        foreach (var organisation in await forum.OrganisationsAsync(cancel))
        {
            if (!organisation.Active || taken.Contains(organisation)) { continue; }
            if ((await SeatsOfAsync(organisation, cancel)).SetEquals([seat])) { return organisation; }
        }
        var (name, constituency) = seat switch
        {
            Roles.Lead => ("Seed Mine Action Authority", "government"),
            Roles.ChampionDonor => ("Seed Donor", "donor"),
            Roles.Secretariat => ("Seed Secretariat", "government"),
            _ => ("Seed Facilitator", "international-ngo"),
        };
        var added = await AddAsync("seed-" + seat, name, constituency, nationalBody: seat == Roles.Lead, cancel);
        await rolls.AddSeatAsync(seat, added.Id, Reader.System, cancel);
        return added;
    }

    private async Task<HashSet<string>> SeatsOfAsync(Organisation organisation, CancellationToken cancel)
        => [.. (await forum.SeatsAsync(site.Today, cancel)).Where(s => s.Contains(organisation.Id)).Select(s => s.Key)];

    private async Task<IReadOnlyList<Organisation>> PlainAsync(CancellationToken cancel)
    {
        var plain = new List<Organisation>();
        foreach (var organisation in await forum.MembersAsync(site.Today, cancel))
        {
            if (organisation.Constituency != AffectedPopulation && (await SeatsOfAsync(organisation, cancel)).Count == 0) { plain.Add(organisation); }
        }
        return plain;
    }

    private async Task<Organisation> AddAsync(string code, string name, string constituency, bool nationalBody, CancellationToken cancel)
        => (await forum.FindAsync(await rolls.AddOrganisationAsync(code, Texts.Of("en", name), constituency, nationalBody, Reader.System, cancel), cancel))!;

    private static SeedPlace At(string role, Organisation organisation, bool alternate = false, string? assignment = null)
        => new(role, organisation.Id, organisation.Name.In("en").Text, alternate, assignment);
}
