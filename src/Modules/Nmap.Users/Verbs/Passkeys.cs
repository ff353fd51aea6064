using System.Buffers.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Notifications.Contracts;
using Nmap.Users.SignIn;

namespace Nmap.Users.Verbs;

/// <summary>Passkeys: added and removed by their owner with a fresh factor, told by mail; checked at the door and before acts that count.</summary>
internal sealed class Passkeys(NmapDb db, UserManager<UserAccount> users, IPasskeyHandler<UserAccount> handler, PasskeyQuestion question, Mine mine, Sessions sessions,
    IFreshFactor factor, IPost post, IHttpContextAccessor http, IStringLocalizer S, ILogger<Passkeys> log)
{
    private const int Most = 10, LongestName = 100;

    public static string IdOf(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    /// <returns>What the browser is asked, as JSON of the Web Authentication standard.</returns>
    public async Task<string> AskAsync(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var asked = await handler.MakeRequestOptionsAsync(await mine.AccountAsync(), http.HttpContext!);
        question.Keep(PasskeyQuestion.Ask, asked.AssertionState);
        return asked.RequestOptionsJson;
    }

    public async Task<string> AskForNewAsync(CancellationToken cancel)
    {
        var (account, owner) = await mine.NeedAsync(cancel);
        var asked = await handler.MakeCreationOptionsAsync(new() { Id = account.Id, Name = account.Email!, DisplayName = owner.Name }, http.HttpContext!);
        question.Keep(PasskeyQuestion.New, asked.AttestationState);
        return asked.CreationOptionsJson;
    }

    /// <param name="expected">Whose passkey it must be; null at the door.</param>
    /// <returns>Null when it is unknown, somebody else's, copied, or was not asked for here.</returns>
    public async Task<UserAccount?> CheckAsync(string? answer, UserAccount? expected, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(answer) || question.Take(PasskeyQuestion.Ask) is not { } state) { return null; }
        var result = await handler.PerformAssertionAsync(new() { HttpContext = http.HttpContext!, CredentialJson = answer, AssertionState = state });
        if (!result.Succeeded || result.User.State != AccountState.Active || (expected is not null && expected.Id != result.User.Id))
        {
            log.LogWarning("Passkey refused for account {Account}: {Reason}", result.User?.Id ?? expected?.Id ?? "(unknown)", result.Failure?.Message ?? "not this account's");
            return null;
        }
        cancel.ThrowIfCancellationRequested();
        await users.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
        return result.User;
    }

    public async Task<IReadOnlyList<UserPasskeyInfo>> OfAsync(UserAccount account) => [.. (await users.GetPasskeysAsync(account)).OrderBy(p => p.CreatedAt)];

    public async Task AddAsync(string? name, string? answer, CancellationToken cancel)
    {
        var (account, owner) = await mine.NeedAsync(cancel);
        if (string.IsNullOrWhiteSpace(name)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Give the passkey a name, so that you know it again."), "Name"); }
        if (name.Trim().Length > LongestName) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Write at most {0} characters."), "Name", LongestName); }
        if (string.IsNullOrEmpty(answer)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Press “Add a passkey” and follow your device. Your browser must allow scripts for this one thing."), "Name"); }
        var known = await users.GetPasskeysAsync(account);
        if (mine.Waits && known.Count > 0) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Use the passkey you have, or a recovery code, before you add another.")); }
        if (known.Count >= Most) { throw new RefusedException(Refusal.WrongState, Phrase.Of("You have {0} passkeys. Remove one that you no longer use, then add a new one."), null, Most); }
        factor.Require(owner);
        var passkey = await ReadAsync(answer, account);
        passkey.Name = name.Trim();
        await using var work = await db.BeginAsync(cancel);
        await users.AddOrUpdatePasskeyAsync(account, passkey);
        await SaveAsync("Passkey.Added", account, owner, passkey, cancel);
        await sessions.ConfirmAsync(FactorKind.Passkey, cancel);
    }

    public async Task RemoveAsync(string id, CancellationToken cancel)
    {
        var (account, owner) = await mine.NeedAsync(cancel);
        var passkey = (await users.GetPasskeysAsync(account)).SingleOrDefault(p => IdOf(p) == id) ?? throw RefusedException.Missing();
        if (mine.Waits) { throw new RefusedException(Refusal.NotYours, Phrase.Of("Use the passkey you have, or a recovery code, before you remove one.")); }
        factor.Require(owner);
        await using var work = await db.BeginAsync(cancel);
        await users.RemovePasskeyAsync(account, passkey.CredentialId);
        await SaveAsync("Passkey.Removed", account, owner, passkey, cancel);
    }

    private async Task<UserPasskeyInfo> ReadAsync(string answer, UserAccount account)
    {
        if (question.Take(PasskeyQuestion.New) is { } state)
        {
            var result = await handler.PerformAttestationAsync(new() { HttpContext = http.HttpContext!, CredentialJson = answer, AttestationState = state });
            if (result.Succeeded && result.UserEntity.Id == account.Id) { return result.Passkey; }
            log.LogWarning("New passkey refused for account {Account}: {Reason}", account.Id, result.Failure?.Message);
        }
        throw new RefusedException(Refusal.Invalid, Phrase.Of("The passkey was not added. Press “Add a passkey” again and follow your device."), "Name");
    }

    private async Task SaveAsync(string act, UserAccount account, Reader owner, UserPasskeyInfo passkey, CancellationToken cancel)
    {
        await post.AddAsync($"account/{act}/{Ids.New()}", Told(account, act == "Passkey.Added", passkey.Name ?? ""), cancel);
        await db.CommitAsync(new Act(act, "Account", account.Id, owner) { Reason = passkey.Name }, cancel);
    }

    private Letter Told(UserAccount account, bool added, string name)
    {
        using var culture = CultureScope.Use(account.Culture);
        return new(account.PersonId, account.Email!, account.Culture, added ? S["A passkey was added to your account"] : S["A passkey was removed from your account"],
            [added ? S["Whoever holds the passkey “{0}” can now sign in as you.", name] : S["The passkey “{0}” does not open your account any more.", name],
             S["If it was not you, tell the secretariat at once."]]) { Urgent = true };
    }
}
