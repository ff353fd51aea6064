using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Nmap.Notifications.Links;

/// <summary>What in a letter is for its recipient's eyes: it waits in the table locked with the platform's keys, which lie elsewhere.</summary>
/// <param name="ReplyCode">What the address for answers carries.</param>
/// <param name="ReplyHint">How to answer.</param>
/// <param name="Leaving">Root-relative address that stops this mail by one press.</param>
/// <param name="Because">Why it is sent, where its reader is no member.</param>
internal sealed record Enclosed(IReadOnlyList<EnclosedLink> Links, string? ReplyCode, string? ReplyHint, string? Leaving = null, string? Because = null)
{
    public static Enclosed Nothing { get; } = new([], null, null);
}

internal sealed record EnclosedLink(string Words, string Address);

internal sealed class Enclosure(IDataProtectionProvider keys)
{
    private readonly IDataProtector _lock = keys.CreateProtector("Nmap.Letters.1");

    public string Close(Enclosed enclosed) => _lock.Protect(JsonSerializer.Serialize(enclosed));

    public Enclosed Open(string? closed) => closed is null ? Enclosed.Nothing : JsonSerializer.Deserialize<Enclosed>(_lock.Unprotect(closed))!;
}
