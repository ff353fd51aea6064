using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Nmap.Notifications.Contracts;

namespace Nmap.Notifications.Leaving;

/// <summary>Addresses that stop mail: what they say is locked with the platform's keys, so nobody makes one for somebody else.</summary>
internal sealed class LeavingAddress(IDataProtectionProvider keys) : ILeavingAddress
{
    private readonly IDataProtector _lock = keys.CreateProtector("Nmap.Leaving.1");

    public string Of(Leave leave, string culture) => $"/leave/{_lock.Protect($"{leave.Kind}:{leave.Id}")}/{culture}";

    /// <returns>Null for what was not made here.</returns>
    public Leave? Read(string code)
    {
        try { return _lock.Unprotect(code).Split(':', 2) is [var kind, var id] ? new(kind, id) : null; }
        catch (CryptographicException) { return null; }
    }
}
