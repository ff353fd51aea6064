using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Members.Contracts;

namespace Nmap.Users.SignIn;

/// <summary>Begins, reads and ends sessions.</summary>
internal sealed class Sessions(NmapDb db, IForum forum, IHttpContextAccessor http, TimeProvider clock, ILogger<Sessions> log)
{
    private static readonly TimeSpan Noticed = TimeSpan.FromMinutes(1);

    private HttpContext Http => http.HttpContext!;

    public async Task BeginAsync(UserAccount account, bool demo, CancellationToken cancel)
    {
        var (secret, now) = (Secret.New(), clock.GetUtcNow());
        var idle = Session.IdleOf((await forum.ReaderAsync(account.PersonId, cancel)).Roles);
        var over = now - Session.Longest;
        await db.Set<Session>().Where(s => s.CreatedAt < over).ExecuteDeleteAsync(cancel);
        db.Add(new Session
        {
            SecretHash = Secret.Hash(secret), AccountId = account.Id, CreatedAt = now, SeenAt = now, FactorAt = now,
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
        if (now - found.Session.SeenAt > Noticed)
        {
            await db.Set<Session>().Where(s => s.Id == found.Session.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now), cancel);
        }
        Claim[] more = [new(Schemes.SessionId, found.Session.Id), .. found.Session.Demo ? [new Claim(Schemes.Demo, "true")] : Array.Empty<Claim>()];
        return Schemes.Principal(Schemes.Session, found.Account, found.Session.FactorAt, more);
    }

    public async Task<IReadOnlyList<Session>> OfAsync(string accountId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var rows = await db.Set<Session>().AsNoTracking().Where(s => s.AccountId == accountId).OrderByDescending(s => s.SeenAt).ToListAsync(cancel);
        return [.. rows.Where(s => !s.IsOver(now))];
    }

    /// <summary>A code was shown again in this browser.</summary>
    public Task ConfirmAsync(CancellationToken cancel)
    {
        var (id, now) = (CurrentId, clock.GetUtcNow());
        return db.Set<Session>().Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.FactorAt, now), cancel);
    }

    public string? CurrentId => Http.User.FindFirstValue(Schemes.SessionId);

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
