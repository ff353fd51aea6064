using Microsoft.AspNetCore.Identity;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Members.Contracts;
using Nmap.Users.Passwords;
using Nmap.Users.SignIn;

namespace Nmap.Users.Verbs;

/// <summary>The invited person sets a password and shows the first code.</summary>
internal sealed class OpenAccount(NmapDb db, UserManager<UserAccount> users, PasswordRules rules, RecoveryCodes recovery, Links links, IForum forum, Sessions sessions, TimeProvider clock)
{
    /// <returns>Recovery codes, shown once.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(string secret, string? password, string? code, CancellationToken cancel)
    {
        var account = await links.AccountAsync(secret, LinkKind.First, cancel) ?? throw RefusedException.Missing();
        await rules.CheckAsync(password, account, "Password", cancel);
        var typed = string.Concat((code ?? "").Where(char.IsAsciiDigit));
        if (!await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, typed))
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("The code is not right. Type the six digits that the app shows now."), "Code");
        }
        await using var work = await db.BeginAsync(cancel);
        await links.UseAsync(secret, LinkKind.First, cancel);
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password!);
        account.TwoFactorEnabled = account.EmailConfirmed = true;
        var codes = await recovery.FirstAsync(account);
        await db.CommitAsync(new Act("Account.Opened", "Account", account.Id, await ReaderAsync(account, cancel)), cancel);
        await sessions.EndAllAsync(account.Id, cancel);
        await sessions.BeginAsync(account, FactorKind.Code, clock.GetUtcNow(), cancel);
        return codes;
    }

    private async Task<Reader> ReaderAsync(UserAccount account, CancellationToken cancel) => await forum.ReaderAsync(account.PersonId, cancel) with { AccountId = account.Id };
}
