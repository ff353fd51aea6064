using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Notifications.Contracts;
using Nmap.Users.SignIn;

namespace Nmap.Users.Verbs;

/// <summary>Two officers let somebody in again who lost every way in; the person is told at both steps.</summary>
internal sealed class LetInAgain(NmapDb db, UserManager<UserAccount> users, Links links, Sessions sessions, Failures failures, IFreshFactor factor, IPost post, TimeProvider clock, IStringLocalizer S)
{
    public async Task AskAsync(string accountId, string? reason, Reader by, CancellationToken cancel)
    {
        Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var account = await db.Set<UserAccount>().SingleOrDefaultAsync(a => a.Id == accountId, cancel) ?? throw RefusedException.Missing();
        var reentry = Reentry.Ask(account, reason, by, clock.GetUtcNow());
        factor.Require(by);
        foreach (var earlier in await db.Set<Reentry>().Where(r => r.AccountId == accountId && r.DecidedAt == null).ToListAsync(cancel))
        {
            if (earlier.WaitsOn(clock.GetUtcNow())) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This was asked for already. Another officer finds it in their list.")); }
        }
        db.Add(reentry);
        await TellAsync(account, reentry, null, cancel);
        await db.CommitAsync(new Act("Account.ReentryAsked", "Account", account.Id, by) { Reason = reentry.Reason }, cancel);
    }

    public async Task DecideAsync(string id, bool confirms, Reader by, CancellationToken cancel)
    {
        Allow(by);
        await using var work = await db.BeginAsync(cancel);
        var reentry = await db.Set<Reentry>().SingleOrDefaultAsync(r => r.Id == id, cancel) ?? throw RefusedException.Missing();
        var account = await db.Set<UserAccount>().SingleAsync(a => a.Id == reentry.AccountId, cancel);
        reentry.CheckDecider(account, by, clock.GetUtcNow());
        factor.Require(by);
        // Identity saves by itself, so the decision is written after it, with its audit entry.
        if (confirms) { await TellAsync(account, reentry, await CloseAsync(account, cancel), cancel); }
        reentry.Decide(account, by, clock.GetUtcNow());
        await db.CommitAsync(new Act(confirms ? "Account.ReentryConfirmed" : "Account.ReentryDeclined", "Account", account.Id, by) { Reason = reentry.Reason }, cancel);
    }

    /// <returns>Root-relative address of the link that opens it anew.</returns>
    private async Task<string> CloseAsync(UserAccount account, CancellationToken cancel)
    {
        (account.PasswordHash, account.TwoFactorEnabled) = (null, false);
        foreach (var passkey in await users.GetPasskeysAsync(account)) { await users.RemovePasskeyAsync(account, passkey.CredentialId); }
        await users.ResetAuthenticatorKeyAsync(account);
        await sessions.EndAllAsync(account.Id, cancel);
        await db.Set<PersonalToken>().Where(t => t.AccountId == account.Id).ExecuteDeleteAsync(cancel);
        await db.Set<ProviderLink>().Where(l => l.AccountId == account.Id).ExecuteDeleteAsync(cancel);
        await failures.ForgetAsync(account.Email!, cancel);
        return await links.MakeFirstAsync(account, cancel);
    }

    private static void Allow(Reader by)
    {
        if (!by.Can(Permissions.RestoreAccess) || by.ByToken) { throw RefusedException.Missing(); }
    }

    private Task TellAsync(UserAccount account, Reentry reentry, string? address, CancellationToken cancel)
    {
        using var culture = CultureScope.Use(account.Culture);
        return post.AddAsync($"account/reentry/{reentry.Id}/{(address is null ? "asked" : "confirmed")}", address is null
            ? new(account.PersonId, account.Email!, account.Culture, S["Somebody asked for a new way into your account"],
                [S["An officer of the platform says that you lost your password or your devices. A second officer must confirm it."], S["If it was not you, tell the secretariat at once."]]) { Urgent = true }
            : new(account.PersonId, account.Email!, account.Culture, S["Open your account anew"],
                [S["Two officers confirmed that you lost your way in. You have been signed out everywhere."], S["The link works once, within seven days."]], S["Open your account"], address) { Urgent = true }, cancel);
    }
}
