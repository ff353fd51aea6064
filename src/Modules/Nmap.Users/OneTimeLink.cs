using Nmap.Cms;

namespace Nmap.Users;

internal enum LinkKind
{
    /// <summary>Sets password and authenticator of a new account.</summary>
    First,

    /// <summary>Sets a new password; the authenticator stays.</summary>
    Reset,
}

/// <summary>An address that works once and for a time.</summary>
internal sealed class OneTimeLink
{
    public string Id { get; set; } = Ids.New();
    public string SecretHash { get; set; } = "";
    public string AccountId { get; set; } = "";
    public LinkKind Kind { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }
    public DateTimeOffset? UsedAt { get; set; }

    public static TimeSpan LifeOf(LinkKind kind) => kind == LinkKind.First ? TimeSpan.FromDays(7) : TimeSpan.FromMinutes(30);

    /// <returns>The row to store, and its root-relative address.</returns>
    public static (OneTimeLink Row, string Address) Make(string accountId, LinkKind kind, DateTimeOffset now)
    {
        var secret = Secret.New();
        return (new() { SecretHash = Secret.Hash(secret), AccountId = accountId, Kind = kind, CreatedAt = now, ExpiresAt = now + LifeOf(kind) },
            $"/account/{(kind == LinkKind.First ? "first" : "reset")}/{secret}");
    }
}
