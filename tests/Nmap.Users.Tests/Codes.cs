using OtpNet;

namespace Nmap.Users.Tests;

internal static class Codes
{
    public static string Now(string secret) => new Totp(Base32Encoding.ToBytes(secret.Replace(" ", "", StringComparison.Ordinal))).ComputeTotp();

    public static async Task<Screen> TryAsync(this Visitor visitor, string email, string password, string? returnUrl = null)
    {
        var screen = await visitor.OpenAsync("/account/sign-in" + (returnUrl is null ? "" : "?returnUrl=" + Uri.EscapeDataString(returnUrl)));
        return await screen.FormWith("Email").Fill("Email", email).Fill("Password", password).SendAsync();
    }

    public static Task<Screen> CodeAsync(this Screen screen, Account account) => screen.FormWith("Code").Fill("Code", Now(account.TotpSecret)).SendAsync();
}
