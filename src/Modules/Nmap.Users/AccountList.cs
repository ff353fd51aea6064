using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;

namespace Nmap.Users;

/// <summary>A person and, when there is one, the account.</summary>
internal sealed record AccountLine(Person Person, UserAccount? Account, string? OrganisationId, IReadOnlyList<string> Roles);

/// <summary>Accounts with what their people are today, for the screen and the API.</summary>
internal sealed class AccountList(NmapDb db, IForum forum, ISite site)
{
    public async Task<IReadOnlyList<AccountLine>> PageAsync(string? after, int limit, CancellationToken cancel)
    {
        var rows = await db.Set<UserAccount>().AsNoTracking().Where(a => after == null || string.Compare(a.Id, after) > 0).OrderBy(a => a.Id).Take(limit).ToListAsync(cancel);
        var lines = new List<AccountLine>();
        foreach (var account in rows) { lines.Add(await LineAsync(await PersonAsync(account, cancel), account, cancel)); }
        return lines;
    }

    /// <summary>Everybody with an account and everybody who stands for something today, by name.</summary>
    public async Task<IReadOnlyList<AccountLine>> AllAsync(CancellationToken cancel)
    {
        var accounts = await db.Set<UserAccount>().AsNoTracking().ToDictionaryAsync(a => a.PersonId, cancel);
        var people = new Dictionary<string, Person>();
        foreach (var organisation in (await forum.OrganisationsAsync(cancel)).Where(o => o.Active))
        {
            foreach (var person in await forum.RepresentativesAsync(organisation.Id, site.Today, cancel)) { people.TryAdd(person.Id, person); }
        }
        foreach (var role in Roles.All)
        {
            foreach (var person in await forum.HoldersAsync(role, site.Today, cancel)) { people.TryAdd(person.Id, person); }
        }
        foreach (var account in accounts.Values.Where(a => !people.ContainsKey(a.PersonId))) { people[account.PersonId] = await PersonAsync(account, cancel); }
        var lines = new List<AccountLine>();
        foreach (var person in people.Values.OrderBy(p => p.Name, StringComparer.CurrentCulture)) { lines.Add(await LineAsync(person, accounts.GetValueOrDefault(person.Id), cancel)); }
        return lines;
    }

    private async Task<Person> PersonAsync(UserAccount account, CancellationToken cancel)
        => await forum.PersonAsync(account.PersonId, cancel) ?? new(account.PersonId, account.Email!, account.Email, account.Culture, []);

    private async Task<AccountLine> LineAsync(Person person, UserAccount? account, CancellationToken cancel)
    {
        var reader = await forum.ReaderAsync(person.Id, cancel);
        return new(person, account, reader.Organisation, [.. Roles.All.Where(reader.Roles.Contains)]);
    }
}
