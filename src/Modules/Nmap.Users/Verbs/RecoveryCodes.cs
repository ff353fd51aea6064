using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Notifications.Contracts;
using Nmap.Users.SignIn;

namespace Nmap.Users.Verbs;

/// <summary>Ten printed codes, each of which stands once for a lost device. New ones end the old.</summary>
internal sealed class RecoveryCodes(NmapDb db, UserManager<UserAccount> users, Mine mine, IFreshFactor factor, IPost post, IStringLocalizer S)
{
    private const int Number = 10;

    public Task<int> LeftAsync(UserAccount account) => users.CountRecoveryCodesAsync(account);

    /// <summary>Inside the caller's transaction.</summary>
    public async Task<IReadOnlyList<string>> FirstAsync(UserAccount account) => [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(account, Number) ?? []];

    /// <returns>The codes; only here and now.</returns>
    public async Task<IReadOnlyList<string>> MakeAsync(CancellationToken cancel)
    {
        var (account, owner) = await mine.NeedAsync(cancel);
        if (mine.Waits || account.State != AccountState.Active) { throw RefusedException.Missing(); }
        factor.Require(owner);
        await using var work = await db.BeginAsync(cancel);
        var codes = await FirstAsync(account);
        await post.AddAsync("account/recovery/" + Ids.New(), Told(account), cancel);
        await db.CommitAsync(new Act("RecoveryCodes.Made", "Account", account.Id, owner), cancel);
        return codes;
    }

    private Letter Told(UserAccount account)
    {
        using var culture = CultureScope.Use(account.Culture);
        return new(account.PersonId, account.Email!, account.Culture, S["New recovery codes were made for your account"],
            [S["The recovery codes you had before do not work any more."], S["If it was not you, tell the secretariat at once."]]) { Urgent = true };
    }
}
