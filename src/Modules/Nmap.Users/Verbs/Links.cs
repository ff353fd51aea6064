using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Data;

namespace Nmap.Users.Verbs;

/// <summary>Finds and uses up one-time links.</summary>
internal sealed class Links(NmapDb db, TimeProvider clock)
{
    /// <returns>Null when the link is unknown, used or too old.</returns>
    public async Task<UserAccount?> AccountAsync(string secret, LinkKind kind, CancellationToken cancel)
    {
        var (hash, now) = (Secret.Hash(secret), clock.GetUtcNow());
        return await (from l in db.Set<OneTimeLink>() join a in db.Set<UserAccount>() on l.AccountId equals a.Id
                      where l.SecretHash == hash && l.Kind == kind && l.UsedAt == null && l.ExpiresAt > now && a.SuspendedAt == null select a).SingleOrDefaultAsync(cancel);
    }

    /// <summary>Inside the caller's transaction; earlier links of this account end.</summary>
    /// <returns>Root-relative address.</returns>
    public async Task<string> MakeFirstAsync(UserAccount account, CancellationToken cancel)
    {
        await db.Set<OneTimeLink>().Where(l => l.AccountId == account.Id && l.UsedAt == null).ExecuteDeleteAsync(cancel);
        var (link, address) = OneTimeLink.Make(account.Id, LinkKind.First, clock.GetUtcNow());
        db.Add(link);
        return address;
    }

    /// <summary>Inside the caller's transaction: of two people with the same link one is refused.</summary>
    public async Task UseAsync(string secret, LinkKind kind, CancellationToken cancel)
    {
        var (hash, now) = (Secret.Hash(secret), clock.GetUtcNow());
        var used = await db.Set<OneTimeLink>().Where(l => l.SecretHash == hash && l.Kind == kind && l.UsedAt == null && l.ExpiresAt > now)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.UsedAt, now), cancel);
        if (used != 1) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This link has been used already or is too old.")); }
    }
}
