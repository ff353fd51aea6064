using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Members.Contracts;

namespace Nmap.Users.Verbs;

/// <summary>Gives a person an account, closed until its one-time link is used.</summary>
internal sealed class InvitePerson(NmapDb db, UserManager<UserAccount> users, TimeProvider clock)
{
    /// <returns>Root-relative address of the link. Earlier links of the same person end.</returns>
    public async Task<string> RunAsync(Person person, Reader by, CancellationToken cancel)
    {
        if (!by.Can(Permissions.ManageAccounts)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Accounts are opened by the administrator or the lead.")); }
        if (person.Email is not { Length: > 0 } email) { throw new RefusedException(Refusal.Invalid, Phrase.Of("This person has no e-mail address yet. Enter it under Members first.")); }
        await using var work = await db.BeginAsync(cancel);
        var account = await db.Set<UserAccount>().SingleOrDefaultAsync(a => a.PersonId == person.Id, cancel) ?? await AddAsync(UserAccount.For(person.Id, email, person.Culture, clock.GetUtcNow()));
        if (account.State != AccountState.Invited) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This person has an account already.")); }
        await users.ResetAuthenticatorKeyAsync(account);
        await db.Set<OneTimeLink>().Where(l => l.AccountId == account.Id && l.UsedAt == null).ExecuteDeleteAsync(cancel);
        var (link, address) = OneTimeLink.Make(account.Id, LinkKind.First, clock.GetUtcNow());
        db.Add(link);
        await db.CommitAsync(new Act("Account.Invited", "Account", account.Id, by) { Details = new Dictionary<string, string> { ["Person"] = person.Id } }, cancel);
        return address;
    }

    private async Task<UserAccount> AddAsync(UserAccount account)
    {
        var result = await users.CreateAsync(account);
        return result.Succeeded ? account : throw new RefusedException(Refusal.Invalid, Phrase.Of("Another account uses this e-mail address."), "Email");
    }
}
