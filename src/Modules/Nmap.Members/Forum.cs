using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;
using Nmap.Members.Data;

namespace Nmap.Members;

/// <summary>Answers who is who on a day.</summary>
internal sealed class Forum(NmapDb db, Powers powers, ISite site) : IForum
{
    public async Task<IReadOnlyList<Organisation>> MembersAsync(DateOnly day, CancellationToken cancel = default)
        => await ListAsync(db.Set<MemberOrganisation>().On(day).Where(o => o.Constituency != Constituencies.Observer), cancel);

    public async Task<IReadOnlyList<Organisation>> OrganisationsAsync(CancellationToken cancel = default)
        => await ListAsync(db.Set<MemberOrganisation>(), cancel);

    public async Task<Organisation?> FindAsync(string idOrName, CancellationToken cancel = default)
    {
        var text = idOrName.Trim();
        var found = await db.Set<MemberOrganisation>().AsNoTracking().Where(o => o.Id == text || o.Code == text).FirstOrDefaultAsync(cancel)
            ?? (await db.Set<MemberOrganisation>().AsNoTracking().ToListAsync(cancel)).FirstOrDefault(o => o.Name.All.Values.Contains(text, StringComparer.OrdinalIgnoreCase) || o.ShortName.All.Values.Contains(text, StringComparer.OrdinalIgnoreCase));
        return found is null ? null : Shown(found);
    }

    public async Task<IReadOnlyList<Person>> RepresentativesAsync(string organisationId, DateOnly day, CancellationToken cancel = default)
    {
        var people = await (from t in db.Set<Term>().AsNoTracking().On(day) join p in db.Set<PersonRow>().AsNoTracking() on t.PersonId equals p.Id
                            where t.OrganisationId == organisationId && !p.Purged orderby t.Alternate, p.FullName select p).ToListAsync(cancel);
        return [.. people.DistinctBy(p => p.Id).Select(p => new Person(p.Id, p.FullName, p.Email, p.Culture, [organisationId]))];
    }

    public async Task<IReadOnlyList<Person>> HoldersAsync(string role, DateOnly day, CancellationToken cancel = default)
    {
        var byPerson = db.Set<Assignment>().On(day).Where(a => a.Role == role).Select(a => a.PersonId);
        var bySeat = from s in db.Set<Seat>().On(day) join t in db.Set<Term>().On(day) on s.OrganisationId equals t.OrganisationId where s.Name == role && (role != Roles.Lead || !t.Alternate) select t.PersonId;
        var people = await db.Set<PersonRow>().AsNoTracking().Where(p => !p.Purged && (byPerson.Contains(p.Id) || bySeat.Contains(p.Id))).OrderBy(p => p.FullName).ToListAsync(cancel);
        var terms = await db.Set<Term>().On(day).Where(t => people.Select(p => p.Id).Contains(t.PersonId)).ToListAsync(cancel);
        return [.. people.Select(p => new Person(p.Id, p.FullName, p.Email, p.Culture, [.. terms.Where(t => t.PersonId == p.Id).Select(t => t.OrganisationId)]))];
    }

    public async Task<Person?> PersonAsync(string personId, CancellationToken cancel = default)
    {
        var person = await db.Set<PersonRow>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId && !p.Purged, cancel);
        if (person is null) { return null; }
        var organisations = await db.Set<Term>().On(site.Today).Where(t => t.PersonId == personId).Select(t => t.OrganisationId).ToListAsync(cancel);
        return new(person.Id, person.FullName, person.Email, person.Culture, organisations);
    }

    public Task<Reader> ReaderAsync(string personId, CancellationToken cancel = default) => powers.OfAsync(personId, cancel);

    private async Task<IReadOnlyList<Organisation>> ListAsync(IQueryable<MemberOrganisation> rows, CancellationToken cancel)
    {
        var order = await db.Set<Constituency>().AsNoTracking().ToDictionaryAsync(c => c.Code, c => c.Position, cancel);
        return [.. (await rows.AsNoTracking().ToListAsync(cancel)).OrderBy(o => order.GetValueOrDefault(o.Constituency, 99)).ThenBy(o => o.Name.ToString(), StringComparer.CurrentCulture).Select(Shown)];
    }

    private Organisation Shown(MemberOrganisation o) => new(o.Id, o.Code, o.Name, o.Constituency, o.NationalBody, o.IsObserver, o.IsIn(site.Today));
}
