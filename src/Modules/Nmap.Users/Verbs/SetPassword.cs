using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;
using Nmap.Users.Passwords;
using Nmap.Users.SignIn;

namespace Nmap.Users.Verbs;

/// <summary>A new password, by its owner or by a link from mail. All sessions end, and the owner is told by mail; the second factor stays.</summary>
internal sealed class SetPassword(NmapDb db, UserManager<UserAccount> users, PasswordRules rules, Links links, IForum forum, Sessions sessions, Failures failures, IPost post, IStringLocalizer S)
{
    public async Task ChangeAsync(UserAccount account, string? current, string? wanted, CancellationToken cancel)
    {
        if (!await failures.MayTryAsync(account.Email!, cancel) || !await users.CheckPasswordAsync(account, current ?? ""))
        {
            await failures.AddAsync(account.Email!, cancel);
            throw new RefusedException(Refusal.Invalid, Phrase.Of("This is not your present password."), "Current");
        }
        await rules.CheckAsync(wanted, account, "Password", cancel);
        await using var work = await db.BeginAsync(cancel);
        await SaveAsync(account, wanted!, "Account.PasswordChanged", cancel);
    }

    public async Task ResetAsync(string secret, string? wanted, CancellationToken cancel)
    {
        var account = await links.AccountAsync(secret, LinkKind.Reset, cancel) ?? throw RefusedException.Missing();
        await rules.CheckAsync(wanted, account, "Password", cancel);
        await using var work = await db.BeginAsync(cancel);
        await links.UseAsync(secret, LinkKind.Reset, cancel);
        await SaveAsync(account, wanted!, "Account.PasswordReset", cancel);
        await failures.ForgetAsync(account.Email!, cancel);
    }

    private async Task SaveAsync(UserAccount account, string password, string act, CancellationToken cancel)
    {
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        await sessions.EndAllAsync(account.Id, cancel);
        await post.AddAsync("account/password/" + Ids.New(), Told(account), cancel);
        await db.CommitAsync(new Act(act, "Account", account.Id, await forum.ReaderAsync(account.PersonId, cancel) with { AccountId = account.Id }), cancel);
    }

    private Letter Told(UserAccount account)
    {
        using var culture = CultureScope.Use(account.Culture);
        return new(account.PersonId, account.Email!, account.Culture, S["Your password was changed"],
            [S["The password of your account was changed a moment ago. You have been signed out everywhere."], S["If it was not you, tell the secretariat at once."]]) { Urgent = true };
    }
}
