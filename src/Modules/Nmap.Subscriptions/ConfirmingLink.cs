using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Nmap.Subscriptions;

/// <summary>The address in the first mail. It names a subscription, locked with the platform's keys, and nothing else.</summary>
internal sealed class ConfirmingLink(IDataProtectionProvider keys)
{
    private readonly IDataProtector _lock = keys.CreateProtector("Nmap.Subscriptions.1");

    public string Address(Subscription asked) => $"/{asked.Culture}/subscribe/confirm/{_lock.Protect(asked.Id)}";

    /// <returns>Id of the subscription; null for what was not made here.</returns>
    public string? Read(string code)
    {
        try { return _lock.Unprotect(code); }
        catch (CryptographicException) { return null; }
    }
}
