using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Data;

namespace Nmap.Members;

/// <summary>A person's powers of today, from seats, terms and assignments; read on every request, kept by nobody.</summary>
internal sealed class Powers(NmapDb db, PermissionBook book, ISite site) : IReaderSource
{
    public async Task<Reader> ReadAsync(ClaimsPrincipal principal, CancellationToken cancel)
    {
        if (principal.FindFirstValue(NmapClaims.Person) is not { } personId) { return Reader.Stranger; }
        var reader = await OfAsync(personId, cancel);
        if (reader.PersonId is null) { return reader; }
        var byToken = principal.HasClaim(c => c.Type == NmapClaims.Token);
        return reader with
        {
            AccountId = principal.FindFirstValue(NmapClaims.Account),
            ByToken = byToken,
            FactorAt = DateTimeOffset.TryParse(principal.FindFirstValue(NmapClaims.FactorAt), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null,
        };
    }

    public async Task<Reader> OfAsync(string personId, CancellationToken cancel)
    {
        var today = site.Today;
        var person = await db.Set<PersonRow>().AsNoTracking().Where(p => p.Id == personId && !p.Purged).Select(p => p.FullName).SingleOrDefaultAsync(cancel);
        if (person is null) { return Reader.Stranger; }
        var speaking = await (from t in db.Set<Term>().On(today) join o in db.Set<MemberOrganisation>().On(today) on t.OrganisationId equals o.Id
                              where t.PersonId == personId orderby t.Alternate, t.From
                              select new { o.Id, o.Constituency, t.Alternate, Seats = db.Set<Seat>().On(today).Where(s => s.OrganisationId == o.Id).Select(s => s.Name).ToList() }).ToListAsync(cancel);
        var assigned = await db.Set<Assignment>().On(today).Where(a => a.PersonId == personId).Select(a => a.Role).ToListAsync(cancel);
        // An alternate of the lead leads only when named a deputy; the other seats are held by all who speak for the organisation.
        var roles = assigned.Concat(speaking.SelectMany(s => s.Seats.Where(seat => seat != Roles.Lead || !s.Alternate))).Concat(speaking.Select(s => RoleOf(s.Constituency))).ToHashSet();
        return roles.Count == 0 ? Reader.Stranger : new Reader
        {
            PersonId = personId,
            Name = person,
            Organisations = [.. speaking.Select(s => s.Id).Distinct()],
            Roles = roles,
            Permissions = await book.OfAsync(roles, cancel),
        };
    }

    private static string RoleOf(string constituency) => constituency switch
    {
        Constituencies.Observer => Roles.Observer,
        Constituencies.AffectedPopulation => Roles.AffectedRepresentative,
        _ => Roles.Member,
    };
}
