using Microsoft.AspNetCore.Identity;

namespace Nmap.Users.SignIn;

/// <summary>A code of the authenticator, or one of the printed recovery codes, each of which works once.</summary>
internal sealed class CheckCode(UserManager<UserAccount> users, Failures failures)
{
    /// <returns>Which kind of code it was; null when it is not right.</returns>
    public async Task<FactorKind?> RunAsync(UserAccount account, string? code, CancellationToken cancel)
    {
        var typed = string.Concat((code ?? "").Where(c => !char.IsWhiteSpace(c)));
        if (typed.Length == 0 || account.State != AccountState.Active || !await failures.MayTryAsync(account.Email!, cancel)) { return null; }
        var kind = IsFromApp(typed) ? FactorKind.Code : FactorKind.RecoveryCode;
        if (await IsRightAsync(account, typed, kind))
        {
            await failures.ForgetAsync(account.Email!, cancel);
            return kind;
        }
        await failures.AddAsync(account.Email!, cancel);
        return null;
    }

    public static bool IsFromApp(string typed) => typed.Count(c => !char.IsWhiteSpace(c)) == 6 && typed.All(c => char.IsAsciiDigit(c) || char.IsWhiteSpace(c));

    private async Task<bool> IsRightAsync(UserAccount account, string typed, FactorKind kind)
        => kind == FactorKind.Code
            ? await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, typed)
            : (await users.RedeemTwoFactorRecoveryCodeAsync(account, AsPrinted(typed))).Succeeded;

    /// <summary>Two groups of five with a hyphen between, however it was typed.</summary>
    private static string AsPrinted(string typed)
    {
        var plain = string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return plain.Length == 10 ? $"{plain[..5]}-{plain[5..]}" : plain;
    }
}
