using Microsoft.AspNetCore.Identity;

namespace Nmap.Users.SignIn;

/// <summary>A code of the authenticator, or one of the printed recovery codes, each of which works once.</summary>
internal sealed class CheckCode(UserManager<UserAccount> users, Failures failures)
{
    public async Task<bool> RunAsync(UserAccount account, string? code, CancellationToken cancel)
    {
        var typed = string.Concat((code ?? "").Where(c => !char.IsWhiteSpace(c)));
        if (typed.Length == 0 || account.SuspendedAt is not null || !await failures.MayTryAsync(account.Email!, cancel)) { return false; }
        if (await IsRightAsync(account, typed))
        {
            await failures.ForgetAsync(account.Email!, cancel);
            return true;
        }
        await failures.AddAsync(account.Email!, cancel);
        return false;
    }

    private async Task<bool> IsRightAsync(UserAccount account, string typed)
        => typed.Length == 6 && typed.All(char.IsAsciiDigit)
            ? await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, typed)
            : (await users.RedeemTwoFactorRecoveryCodeAsync(account, typed.ToUpperInvariant())).Succeeded;
}
