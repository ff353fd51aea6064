using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Audit;
using Nmap.Cms.Data;
using Nmap.Cms.Sites;
using Nmap.Notifications.Contracts;

namespace Nmap.Users.Verbs;

/// <summary>Personal tokens: made by their owner with a fresh code, shown once, told by mail, ended at once.</summary>
internal sealed class Tokens(NmapDb db, IFreshFactor factor, IPost post, TimeProvider clock, IStringLocalizer S)
{
    private const int Most = 20;

    public async Task<IReadOnlyList<PersonalToken>> OfAsync(Reader owner, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await db.Set<PersonalToken>().AsNoTracking().Where(t => t.AccountId == owner.AccountId && t.ExpiresAt > now).OrderByDescending(t => t.CreatedAt).ToListAsync(cancel);
    }

    /// <param name="more">Scopes beside reading.</param>
    /// <param name="days">1 to 90.</param>
    /// <returns>The token itself; only its digest is kept.</returns>
    public async Task<string> MakeAsync(string? name, IReadOnlyCollection<string> more, int? days, Reader by, CancellationToken cancel)
    {
        var account = await OwnerAsync(by, cancel);
        if (string.IsNullOrWhiteSpace(name)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Write what the token is for, so that you know later whether it is still needed."), "Name"); }
        if (name.Trim().Length > 100) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Write at most {0} characters."), "Name", 100); }
        if (days is null) { throw new RefusedException(Refusal.Invalid, Phrase.Of("A token is valid for 1 to 90 days."), "Days"); }
        string[] scopes = [PersonalToken.Read, .. more.Intersect([PersonalToken.Write, PersonalToken.Approve])];
        if (scopes is [_, PersonalToken.Approve]) { throw new RefusedException(Refusal.Invalid, Phrase.Of("A token that approves must also be allowed to write."), "Scopes"); }
        var (row, token) = PersonalToken.Make(account.Id, name.Trim(), scopes, TimeSpan.FromDays(days.Value), clock.GetUtcNow());
        factor.Require(by);
        await using var work = await db.BeginAsync(cancel);
        var now = clock.GetUtcNow();
        await db.Set<PersonalToken>().Where(t => t.AccountId == account.Id && t.ExpiresAt <= now).ExecuteDeleteAsync(cancel);
        if (await db.Set<PersonalToken>().CountAsync(t => t.AccountId == account.Id, cancel) >= Most)
        {
            throw new RefusedException(Refusal.WrongState, Phrase.Of("You have {0} tokens. End one that you no longer need, then make a new one."), null, Most);
        }
        db.Add(row);
        await post.AddAsync("account/token/" + row.Id, Told(account, row), cancel);
        await db.CommitAsync(new Act("Token.Made", "Token", row.Id, by) { Reason = $"{row.Name} ({row.Scopes})" }, cancel);
        return token;
    }

    public async Task EndAsync(string id, Reader by, CancellationToken cancel)
    {
        var account = await OwnerAsync(by, cancel);
        await using var work = await db.BeginAsync(cancel);
        var row = await db.Set<PersonalToken>().SingleOrDefaultAsync(t => t.Id == id && t.AccountId == account.Id, cancel) ?? throw RefusedException.Missing();
        db.Remove(row);
        await db.CommitAsync(new Act("Token.Ended", "Token", id, by) { Reason = row.Name }, cancel);
    }

    /// <summary>Who came in by a token makes and ends none: a stolen one must not prolong itself.</summary>
    private async Task<UserAccount> OwnerAsync(Reader by, CancellationToken cancel)
        => !by.ByToken && await db.Set<UserAccount>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == by.AccountId, cancel) is { } account ? account : throw RefusedException.Missing();

    private Letter Told(UserAccount account, PersonalToken token)
    {
        using var culture = CultureScope.Use(account.Culture);
        return new(account.PersonId, account.Email!, account.Culture, S["A token was made for your account"],
            [S["A program that holds the token “{0}” can now act for you.", token.Name], S["If it was not you, end the token on your account's page and tell the secretariat at once."]]) { Urgent = true };
    }
}
