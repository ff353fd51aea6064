using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Nmap.Cms;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;
using Nmap.Users.SignIn.Providers;

namespace Nmap.Users.Verbs;

/// <summary>Whose account a provider speaks of. It opens none: an account is there already, active, and its owner speaks for the provider's organisation.</summary>
internal sealed class EnterByProvider(NmapDb db, UserManager<UserAccount> users, IForum forum, ProviderList providers, IPost post, TimeProvider clock, IStringLocalizer S, ILogger<EnterByProvider> log)
{
    /// <returns>Null for everybody who is not let in, whatever the reason.</returns>
    public async Task<UserAccount?> FindAsync(Provider provider, ProviderPerson person, CancellationToken cancel)
    {
        var account = await LinkedAsync(person.Identity, cancel) ?? await ByAddressAsync(person, cancel);
        if (account is { State: AccountState.Active } && await BelongsAsync(account, provider, cancel)) { return account; }
        log.LogWarning("Sign-in by provider {Provider} refused for account {Account}", provider.Key, account?.Id ?? "(unknown)");
        return null;
    }

    /// <summary>The first time, once both factors were shown, remembers the subject; the owner is told by mail.</summary>
    public async Task LinkAsync(UserAccount account, ProviderIdentity identity, CancellationToken cancel)
    {
        if ((await LinkedAsync(identity, cancel))?.Id == account.Id) { return; }
        await using var work = await db.BeginAsync(cancel);
        if (await db.Set<ProviderLink>().AnyAsync(l => l.Issuer == identity.Issuer && (l.Subject == identity.Subject || l.AccountId == account.Id), cancel))
        {
            throw new RefusedException(Refusal.WrongState, Phrase.Of("Your account was linked in another window meanwhile. Sign in again."));
        }
        var link = new ProviderLink { AccountId = account.Id, Provider = identity.Provider, Issuer = identity.Issuer, Subject = identity.Subject, CreatedAt = clock.GetUtcNow() };
        db.Add(link);
        await post.AddAsync("account/provider/" + link.Id, Told(account, providers.NameOf(link)), cancel);
        var owner = await forum.ReaderAsync(account.PersonId, cancel) with { AccountId = account.Id };
        await db.CommitAsync(new Act("Account.ProviderLinked", "Account", account.Id, owner) { Details = new Dictionary<string, string> { ["Issuer"] = link.Issuer } }, cancel);
    }

    private async Task<UserAccount?> LinkedAsync(ProviderIdentity identity, CancellationToken cancel)
        => await (from l in db.Set<ProviderLink>() join a in db.Set<UserAccount>() on l.AccountId equals a.Id
                  where l.Issuer == identity.Issuer && l.Subject == identity.Subject select a).SingleOrDefaultAsync(cancel);

    private async Task<UserAccount?> ByAddressAsync(ProviderPerson person, CancellationToken cancel)
    {
        if (person.VerifiedEmail is not { } email || person.Identity.Subject.Length > ProviderLink.LongestSubject || await users.FindByEmailAsync(email.Trim()) is not { } account) { return null; }
        // Somebody else at the institution may have got the address since.
        return await db.Set<ProviderLink>().AnyAsync(l => l.AccountId == account.Id && l.Issuer == person.Identity.Issuer, cancel) ? null : account;
    }

    private async Task<bool> BelongsAsync(UserAccount account, Provider provider, CancellationToken cancel)
        => await forum.FindAsync(provider.Organisation, cancel) is { Active: true } organisation && organisation.Code == provider.Organisation
            && await forum.PersonAsync(account.PersonId, cancel) is { } person && person.Organisations.Contains(organisation.Id);

    private Letter Told(UserAccount account, string name)
    {
        using var culture = CultureScope.Use(account.Culture);
        return new(account.PersonId, account.Email!, account.Culture, S["Your account can be opened with {0}", name],
            [S["You signed in with {0} for the first time. From now on it opens your account.", name], S["If it was not you, tell the secretariat at once."]]) { Urgent = true };
    }
}
