using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;

namespace Nmap.Users.SignIn;

/// <summary>Counts wrong tries per address, the same for addresses nobody has.</summary>
internal sealed class Failures(NmapDb db, TimeProvider clock)
{
    public async Task<bool> MayTryAsync(string email, CancellationToken cancel)
    {
        var who = Who(email);
        return await db.Set<SignInFailures>().AsNoTracking().SingleOrDefaultAsync(f => f.Who == who, cancel) is not { } failures || failures.MayTry(clock.GetUtcNow());
    }

    public async Task AddAsync(string email, CancellationToken cancel)
    {
        var who = Who(email);
        await using var work = await db.BeginAsync(cancel);
        var failures = await db.Set<SignInFailures>().SingleOrDefaultAsync(f => f.Who == who, cancel) ?? db.Add(new SignInFailures { Who = who, LastAt = clock.GetUtcNow() }).Entity;
        failures.Add(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await db.Database.CurrentTransaction!.CommitAsync(cancel);
    }

    public async Task ForgetAsync(string email, CancellationToken cancel)
    {
        var (who, old) = (Who(email), clock.GetUtcNow().AddDays(-2));
        await db.Set<SignInFailures>().Where(f => f.Who == who || f.Count < SignInFailures.HardStop && f.LastAt < old).ExecuteDeleteAsync(cancel);
    }

    private static string Who(string email) => Secret.Hash("sign-in:" + email.Trim().ToUpperInvariant());
}
