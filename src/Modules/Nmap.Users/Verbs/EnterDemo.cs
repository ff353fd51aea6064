using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;
using Nmap.Members.Contracts;
using Nmap.Users.SignIn;

namespace Nmap.Users.Verbs;

/// <summary>Signs somebody in as a person of the demonstration, without a password.</summary>
internal sealed class EnterDemo(NmapDb db, DemoPeople people, UserManager<UserAccount> users, Sessions sessions, TimeProvider clock)
{
    public async Task RunAsync(string? personId, string culture, CancellationToken cancel)
    {
        var chosen = (people.Exist ? await people.AllAsync(cancel) : []).FirstOrDefault(p => p.Person.Id == personId) ?? throw RefusedException.Missing();
        var account = await db.Set<UserAccount>().SingleOrDefaultAsync(a => a.PersonId == personId, cancel) ?? await AddAsync(chosen.Person, culture, cancel);
        if (account.SuspendedAt is not null) { throw new RefusedException(Refusal.NotYours, Phrase.Of("This account is suspended.")); }
        // Whoever tries the platform goes on in the language they were reading.
        if (account.Culture != culture)
        {
            await db.Set<UserAccount>().Where(a => a.Id == account.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.Culture, culture), cancel);
            await db.Entry(account).ReloadAsync(cancel);
        }
        await sessions.SignOutAsync(cancel);
        await sessions.BeginAsync(account, FactorKind.Code, clock.GetUtcNow(), cancel, demo: true);
    }

    private async Task<UserAccount> AddAsync(Person person, string culture, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        if (await db.Set<UserAccount>().SingleOrDefaultAsync(a => a.PersonId == person.Id, cancel) is { } made) { return made; }
        var account = UserAccount.For(person.Id, person.Email ?? person.Id + "@demo.example", culture, clock.GetUtcNow());
        var result = await users.CreateAsync(account);
        if (!result.Succeeded) { throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Description))); }
        await db.Database.CurrentTransaction!.CommitAsync(cancel);
        return account;
    }
}
