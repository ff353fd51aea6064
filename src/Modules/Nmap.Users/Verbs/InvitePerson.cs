using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;

namespace Nmap.Users.Verbs;

/// <summary>Gives a person an account, closed until its one-time link is used.</summary>
internal sealed class InvitePerson(NmapDb db, UserManager<UserAccount> users, Links links, IPost post, ISite site, TimeProvider clock, IStringLocalizer S)
{
    /// <returns>Root-relative address of the link, which went to the person's mail in the same save.</returns>
    public Task<string> SendAsync(Person person, Reader by, CancellationToken cancel) => RunAsync(person, by, mailed: true, cancel);

    /// <returns>Root-relative address of the link. Earlier links of the same person end.</returns>
    public async Task<string> RunAsync(Person person, Reader by, bool mailed, CancellationToken cancel)
    {
        if (!by.Can(Permissions.ManageAccounts)) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Accounts are opened by the administrator or the lead.")); }
        if (person.Email is not { Length: > 0 } email) { throw new RefusedException(Refusal.Invalid, Phrase.Of("This person has no e-mail address yet. Enter it under Members first.")); }
        await using var work = await db.BeginAsync(cancel);
        var account = await db.Set<UserAccount>().SingleOrDefaultAsync(a => a.PersonId == person.Id, cancel) ?? await AddAsync(UserAccount.For(person.Id, email, person.Culture, clock.GetUtcNow()));
        if (account.State != AccountState.Invited) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This person has an account already.")); }
        await users.ResetAuthenticatorKeyAsync(account);
        var address = await links.MakeFirstAsync(account, cancel);
        if (mailed) { await post.AddAsync("account/first/" + Ids.New(), Letter(person, email, address), cancel); }
        await db.Set<AccountWish>().Where(w => w.PersonId == person.Id).ExecuteDeleteAsync(cancel);
        await db.CommitAsync(new Act("Account.Invited", "Account", account.Id, by) { Details = new Dictionary<string, string> { ["Person"] = person.Id } }, cancel);
        return address;
    }

    private async Task<UserAccount> AddAsync(UserAccount account)
    {
        var result = await users.CreateAsync(account);
        return result.Succeeded ? account : throw new RefusedException(Refusal.Invalid, Phrase.Of("Another account uses this e-mail address."), "Email");
    }

    private Letter Letter(Person person, string email, string address)
    {
        using var culture = CultureScope.Use(person.Culture);
        return new(person.Id, email, person.Culture, S["Your account on {0}", site.Settings.PlatformName.ToString()],
            [S["You are invited to open your account. You need a phone with an authenticator app."], S["The link works once, within seven days."]], S["Open your account"], address) { Urgent = true };
    }
}
