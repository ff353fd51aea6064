using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Data;
using Nmap.Notifications.Contracts;

namespace Nmap.Members;

/// <summary>Says what the person of a one-purpose link may do today, for the one organisation that the link names.</summary>
internal sealed class ActHolders(NmapDb db, Powers powers, ISite site) : IActHolders
{
    public async Task<ActHolder?> FindAsync(string personId, string? organisationId, CancellationToken cancel)
    {
        var reader = await powers.OfAsync(personId, cancel);
        if (reader.PersonId is null || (organisationId is not null && !reader.Organisations.Contains(organisationId))) { return null; }
        var email = await db.Set<PersonRow>().Where(p => p.Id == personId).Select(p => p.Email).SingleOrDefaultAsync(cancel);
        if (organisationId is null) { return new(reader, null, email); }
        var organisation = await db.Set<MemberOrganisation>().AsNoTracking().SingleAsync(o => o.Id == organisationId, cancel);
        return new(reader with { Organisations = [organisationId] }, organisation.Name.In(Cultures.Current, site.Settings.Languages).Text, email);
    }

    public async Task<IReadOnlyList<string>> WithAddressAsync(string email, CancellationToken cancel)
    {
        var address = email.ToLowerInvariant();
        // Translated to SQL, where a comparison is not offered.
#pragma warning disable CA1304, CA1311, CA1862
        return await db.Set<PersonRow>().Where(p => !p.Purged && p.Email != null && p.Email.ToLower() == address).Select(p => p.Id).ToListAsync(cancel);
#pragma warning restore CA1304, CA1311, CA1862
    }
}
