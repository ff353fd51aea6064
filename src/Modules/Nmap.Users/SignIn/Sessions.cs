using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Nmap.Cms;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Web;
using Nmap.Members.Contracts;

namespace Nmap.Users.SignIn;

/// <summary>Begins, reads and ends sessions.</summary>
internal sealed class Sessions(NmapDb db, IForum forum, FactorRule rule, IHttpContextAccessor http, TimeProvider clock, ILogger<Sessions> log)
{
    private static readonly TimeSpan Noticed = TimeSpan.FromMinutes(1);

    private HttpContext Http => http.HttpContext!;

    /// <summary>Lets in who has shown enough, if the person still stands for something today.</summary>
    public async Task EnterAsync(UserAccount account, FactorKind factor, CancellationToken cancel)
    {
        if ((await forum.ReaderAsync(account.PersonId, cancel)).PersonId is null)
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("You do not speak for an organisation or hold a role today. Ask the secretariat."));
        }
        if (CurrentId is not null) { await SignOutAsync(cancel); }
        await BeginAsync(account, factor, factor == FactorKind.Provider ? DateTimeOffset.UnixEpoch : clock.GetUtcNow(), cancel);
    }

    /// <param name="factorAt">When the factor was shown: a session begun anew is no fresher than the one before.</param>
    public async Task BeginAsync(UserAccount account, FactorKind factor, DateTimeOffset factorAt, CancellationToken cancel, bool demo = false)
    {
        var (secret, now) = (Secret.New(), clock.GetUtcNow());
        var idle = Session.IdleOf((await forum.ReaderAsync(account.PersonId, cancel)).Roles);
        var over = now - Session.Longest;
        await db.Set<Session>().Where(s => s.CreatedAt < over).ExecuteDeleteAsync(cancel);
        db.Add(new Session
        {
            SecretHash = Secret.Hash(secret), AccountId = account.Id, CreatedAt = now, SeenAt = now, FactorAt = factorAt, Factor = factor,
            IdleMinutes = (int)idle.TotalMinutes, Demo = demo, Client = Browsers.Name(Http.Request.Headers.UserAgent.ToString()),
        });
        await db.SaveChangesAsync(cancel);
        log.LogInformation("Account {Account} signed in", account.Id);
        await Http.SignInAsync(Schemes.Session, new(new ClaimsIdentity([new Claim(Schemes.SessionSecret, secret)], Schemes.Session)));
    }

    /// <returns>Null when the session has ended or its account is suspended.</returns>
    public async Task<ClaimsPrincipal?> ReadAsync(string secret, CancellationToken cancel)
    {
        var (hash, now) = (Secret.Hash(secret), clock.GetUtcNow());
        var found = await (from s in db.Set<Session>().AsNoTracking() join a in db.Set<UserAccount>().AsNoTracking() on s.AccountId equals a.Id
                           where s.SecretHash == hash && a.SuspendedAt == null select new { Session = s, Account = a }).SingleOrDefaultAsync(cancel);
        if (found is null || found.Session.IsOver(now)) { return null; }
        if (now - found.Session.SeenAt > Noticed && !NotNotedAttribute.Holds(Http))
        {
            found.Session.SeenAt = now;
            try { await db.Set<Session>().Where(s => s.Id == found.Session.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now), cancel); }
            // While a large file is written nothing else is: the page is read all the same, and the next one notes it.
            catch (System.Data.Common.DbException e) { log.LogDebug(e, "The session's last use was not noted"); }
        }
        return await PrincipalAsync(found.Session, found.Account, cancel);
    }

    private async Task<ClaimsPrincipal> PrincipalAsync(Session session, UserAccount account, CancellationToken cancel)
    {
        Claim[] claims =
        [
            new(Schemes.SessionId, session.Id), new(Schemes.Factor, session.Factor.ToString()),
            Schemes.At(NmapClaims.FactorAt, session.FactorAt), Schemes.At(Schemes.EndsAt, session.EndsAt),
        ];
        if (session.Demo) { return Schemes.Principal(Schemes.Session, account, [.. claims, new(Schemes.Demo, "true")]); }
        return session.Factor is FactorKind.Code or FactorKind.Provider && await rule.AsksForPasskeyAsync(account, cancel)
            ? Schemes.Powerless(Schemes.Session, account, [.. claims, new(Schemes.Waits, "true")])
            : Schemes.Principal(Schemes.Session, account, claims);
    }

    public async Task<IReadOnlyList<Session>> OfAsync(string accountId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var rows = await db.Set<Session>().AsNoTracking().Where(s => s.AccountId == accountId).OrderByDescending(s => s.SeenAt).ToListAsync(cancel);
        return [.. rows.Where(s => !s.IsOver(now))];
    }

    /// <summary>A factor was shown again in this browser. A passkey shown once stays the session's factor.</summary>
    public async Task ConfirmAsync(FactorKind factor, CancellationToken cancel)
    {
        var (id, now) = (CurrentId, clock.GetUtcNow());
        await db.Set<Session>().Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.FactorAt, now), cancel);
        if (factor != FactorKind.Code) { await db.Set<Session>().Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Factor, factor), cancel); }
    }

    public string? CurrentId => Http.User.FindFirstValue(Schemes.SessionId);

    public FactorKind CurrentFactor => Enum.TryParse<FactorKind>(Http.User.FindFirstValue(Schemes.Factor), out var factor) ? factor : FactorKind.Code;

    public async Task SignOutAsync(CancellationToken cancel)
    {
        var (id, account) = (CurrentId, Http.User.FindFirstValue(NmapClaims.Account));
        if (id is not null) { await EndAsync(account!, id, cancel); }
        await Http.SignOutAsync(Schemes.Session);
    }

    public Task EndAsync(string accountId, string id, CancellationToken cancel)
        => db.Set<Session>().Where(s => s.AccountId == accountId && s.Id == id).ExecuteDeleteAsync(cancel);

    public Task EndAllAsync(string accountId, CancellationToken cancel)
        => db.Set<Session>().Where(s => s.AccountId == accountId).ExecuteDeleteAsync(cancel);
}
