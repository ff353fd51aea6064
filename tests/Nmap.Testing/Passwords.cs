using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Nmap.Cms.Data;

namespace Nmap.Testing;

/// <summary>
/// Tests sign in thousands of times, and a hash as strong as the program's takes longer than everything else they do. A stored hash says by how
/// many rounds it was made; those of the test country, and of its sites, are made by few.
/// </summary>
internal static class Passwords
{
    public const int Rounds = 1_000;

    public static async Task HashLightlyAsync(IServiceProvider services, IReadOnlyList<Account> accounts)
    {
        var hasher = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NmapDb>();
        foreach (var account in accounts)
        {
            var hash = hasher.HashPassword(account, account.Password);
            await db.Database.ExecuteSqlAsync($"UPDATE users_accounts SET \"PasswordHash\" = {hash} WHERE \"Email\" = {account.Email}");
        }
    }
}
