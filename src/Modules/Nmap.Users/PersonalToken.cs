using Nmap.Cms;

namespace Nmap.Users;

/// <summary>Lets a program act for a person, within scopes and for a time.</summary>
internal sealed class PersonalToken
{
    public const string Prefix = "nmap_";
    public const string Read = "read", Write = "write", Approve = "approve";
    public static readonly TimeSpan LongestLife = TimeSpan.FromDays(90);

    public string Id { get; set; } = Ids.New();
    public string AccountId { get; set; } = "";
    public string Name { get; set; } = "";
    public string SecretHash { get; set; } = "";

    /// <summary>Separated by spaces.</summary>
    public string Scopes { get; set; } = "";
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>To the hour; null until it is used.</summary>
    public DateTimeOffset? UsedAt { get; set; }

    /// <returns>The row to store, and the token, which is shown once.</returns>
    public static (PersonalToken Row, string Token) Make(string accountId, string name, IEnumerable<string> scopes, TimeSpan life, DateTimeOffset now)
    {
        if (life > LongestLife || life <= TimeSpan.Zero) { throw new RefusedException(Refusal.Invalid, Phrase.Of("A token is valid for 1 to 90 days."), "Days"); }
        var token = Prefix + Secret.New();
        return (new() { AccountId = accountId, Name = name, SecretHash = Secret.Hash(token), Scopes = string.Join(' ', scopes), CreatedAt = now, ExpiresAt = now + life }, token);
    }
}
