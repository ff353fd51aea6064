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
        var scopes = principal.HasClaim(c => c.Type == NmapClaims.Token) ? principal.FindAll(NmapClaims.Scope).Select(c => c.Value).ToHashSet() : null;
        return reader with
        {
            AccountId = principal.FindFirstValue(NmapClaims.Account),
            ByToken = scopes is not null,
            Permissions = scopes is null ? reader.Permissions : TokenScopes.Limit(reader.Permissions, scopes),
            FactorAt = DateTimeOffset.TryParse(principal.FindFirstValue(NmapClaims.FactorAt), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null,
        };
    }

    /// <summary>A stranger when the person is unknown, removed or holds nothing today.</summary>
    public async Task<Reader> OfAsync(string personId, CancellationToken cancel)
    {
        var person = await db.PersonOnAsync(personId, site.Today, cancel);
        if (person is null || person.Roles is not { Count: > 0 } roles) { return Reader.Stranger; }
        return new Reader
        {
            PersonId = person.Id,
            Name = person.Name,
            Organisations = person.Organisations,
            Roles = roles,
            Permissions = await AllowedAsync(roles, person.ReadingRoles, cancel),
        };
    }

    // Somebody must enter the first lead: until a person leads, the technical administrator does.
    private async Task<IReadOnlySet<string>> AllowedAsync(IReadOnlySet<string> roles, IReadOnlySet<string> reading, CancellationToken cancel)
    {
        var allowed = await book.OfAsync(roles, cancel);
        if (reading.Count > 0) { allowed = allowed.Concat((await book.OfAsync(reading, cancel)).Where(TokenScopes.IsReading)).ToHashSet(); }
        if (!roles.Contains(Roles.Administrator) || await IsLedAsync(cancel)) { return allowed; }
        return allowed.Concat([Permissions.See.Name, Permissions.Edit.Name, Permissions.Seat.Name]).ToHashSet();
    }

    private Task<bool> IsLedAsync(CancellationToken cancel)
    {
        var today = site.Today;
        return (from s in db.Set<Seat>().On(today) join t in db.Set<Term>().On(today) on s.OrganisationId equals t.OrganisationId
                where s.Name == Roles.Lead && !t.Alternate select s.Id).AnyAsync(cancel);
    }
}
