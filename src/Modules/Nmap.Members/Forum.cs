using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;
using Nmap.Members.Data;

namespace Nmap.Members;

/// <summary>Answers who is who on a day.</summary>
internal sealed class Forum(NmapDb db, Powers powers, ISite site, IStringLocalizer S) : IForum
{
    public async Task<IReadOnlyList<Organisation>> MembersAsync(DateOnly day, CancellationToken cancel = default)
        => await ListAsync(Members(day), cancel);

    public async Task<IReadOnlySet<string>> MemberIdsAsync(DateOnly day, CancellationToken cancel = default)
        => await Members(day).Select(o => o.Id).ToHashSetAsync(cancel);

    public async Task<IReadOnlyList<Organisation>> OrganisationsAsync(CancellationToken cancel = default)
        => await ListAsync(db.Set<MemberOrganisation>(), cancel);

    public async Task<IReadOnlyList<(string Code, Texts Name)>> ConstituenciesAsync(CancellationToken cancel = default)
        => [.. (await db.Set<Constituency>().AsNoTracking().OrderBy(c => c.Position).ThenBy(c => c.Code).ToListAsync(cancel)).Select(c => (c.Code, c.Name))];

    public async Task<Organisation?> FindAsync(string idOrName, CancellationToken cancel = default)
    {
        var text = idOrName.Trim();
        var found = await db.Set<MemberOrganisation>().AsNoTracking().Where(o => o.Id == text || o.Code == text).FirstOrDefaultAsync(cancel)
            ?? (await db.Set<MemberOrganisation>().AsNoTracking().ToListAsync(cancel)).FirstOrDefault(o => o.Name.All.Values.Contains(text, StringComparer.OrdinalIgnoreCase) || o.ShortName.All.Values.Contains(text, StringComparer.OrdinalIgnoreCase));
        return found is null ? null : Shown(found);
    }

    public async Task<IReadOnlyList<Person>> RepresentativesAsync(string organisationId, DateOnly day, CancellationToken cancel = default)
    {
        var speaking = db.Set<Term>().On(day).Where(t => t.OrganisationId == organisationId).Select(t => t.PersonId);
        return [.. (await db.PeopleOn(day, speaking).ToListAsync(cancel)).Where(p => p.Organisations.Contains(organisationId))
            .OrderBy(p => p.Standings.First(s => s.OrganisationId == organisationId).Alternate).ThenBy(p => p.Name, StringComparer.CurrentCulture).Select(p => p.Seen)];
    }

    public async Task<IReadOnlyList<Person>> HoldersAsync(string role, DateOnly day, CancellationToken cancel = default)
    {
        var anybody = db.Set<Term>().On(day).Select(t => t.PersonId).Union(db.Set<Assignment>().On(day).Select(a => a.PersonId));
        return [.. (await db.PeopleOn(day, anybody).ToListAsync(cancel)).Where(p => p.Roles.Contains(role)).OrderBy(p => p.Name, StringComparer.CurrentCulture).Select(p => p.Seen)];
    }

    public async Task<ILookup<string, string>> SeatsAsync(DateOnly day, CancellationToken cancel = default)
        => (await db.Set<Seat>().AsNoTracking().On(day).ToListAsync(cancel)).ToLookup(s => s.Name, s => s.OrganisationId);

    public async Task<IReadOnlySet<string>> ResidentAsync(DateOnly day, CancellationToken cancel = default)
        => (await db.Set<Term>().On(day).Where(t => t.Station == Vocabulary.InCountry).Select(t => t.OrganisationId).ToListAsync(cancel)).ToHashSet();

    public string Discipline(string code) => Vocabulary.Disciplines.TryGetValue(code, out var name) ? S[name] : code;

    public async Task<Person?> PersonAsync(string personId, CancellationToken cancel = default)
        => (await db.PersonOnAsync(personId, site.Today, cancel))?.Seen;

    public Task<int> AccessNeedsAsync(DateOnly day, CancellationToken cancel = default)
        => db.Set<AccessNeed>().CountAsync(n => db.Set<Term>().On(day).Any(t => t.PersonId == n.PersonId), cancel);

    public Task<Reader> ReaderAsync(string personId, CancellationToken cancel = default) => powers.OfAsync(personId, cancel);

    private IQueryable<MemberOrganisation> Members(DateOnly day) => db.Set<MemberOrganisation>().On(day).Where(o => o.Constituency != Constituencies.Observer);

    private async Task<IReadOnlyList<Organisation>> ListAsync(IQueryable<MemberOrganisation> rows, CancellationToken cancel)
    {
        var order = await db.Set<Constituency>().AsNoTracking().ToDictionaryAsync(c => c.Code, c => c.Position, cancel);
        return [.. (await rows.AsNoTracking().ToListAsync(cancel)).OrderBy(o => order.GetValueOrDefault(o.Constituency, 99)).ThenBy(o => o.Name.ToString(), StringComparer.CurrentCulture).Select(Shown)];
    }

    private Organisation Shown(MemberOrganisation o) => new(o.Id, o.Code, o.Name, o.Constituency, o.NationalBody, o.IsObserver, o.IsIn(site.Today)) { ShortName = o.ShortName, Disciplines = o.Disciplines, Components = o.Components };
}
