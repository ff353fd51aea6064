using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;

namespace Nmap.Users.SignIn;

/// <summary>First step of signing in. Takes as long, and says the same, for people who are not known here.</summary>
internal sealed class CheckPassword(UserManager<UserAccount> users, IPasswordHasher<UserAccount> hasher, DummyPassword dummy, Failures failures, ILogger<CheckPassword> log)
{
    /// <returns>Null for a wrong password, an unknown or suspended account, or too many tries.</returns>
    public async Task<UserAccount?> RunAsync(string email, string password, CancellationToken cancel)
    {
        var mayTry = await failures.MayTryAsync(email, cancel);
        var account = await users.FindByEmailAsync(email.Trim());
        var right = hasher.VerifyHashedPassword(account ?? dummy.Account, account?.PasswordHash ?? dummy.Hash, password) != PasswordVerificationResult.Failed;
        if (mayTry && right && account is { State: AccountState.Active }) { return account; }
        if (mayTry) { await failures.AddAsync(email, cancel); }
        log.LogWarning("Sign-in refused for account {Account}", account?.Id ?? "(unknown)");
        return null;
    }
}

/// <summary>What a password is compared with when there is nobody.</summary>
internal sealed class DummyPassword(IPasswordHasher<UserAccount> hasher)
{
    private readonly Lazy<string> _hash = new(() => hasher.HashPassword(new(), Secret.New()));

    public UserAccount Account { get; } = new();

    public string Hash => _hash.Value;
}
