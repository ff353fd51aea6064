using Nmap.Cms;
using Nmap.Cms.Access;

namespace Nmap.Users;

/// <summary>One signed-in browser. It lives here, not in the cookie, so that it can be ended at once.</summary>
internal sealed class Session
{
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);
    private static readonly TimeSpan ShortIdle = TimeSpan.FromMinutes(30), LongIdle = TimeSpan.FromHours(2);

    public string Id { get; set; } = Ids.New();

    /// <summary>Of the secret in the cookie, which is stored nowhere.</summary>
    public string SecretHash { get; set; } = "";
    public string AccountId { get; set; } = "";
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset SeenAt { get; set; }

    /// <summary>When a code was last shown.</summary>
    public DateTimeOffset FactorAt { get; set; }
    public int IdleMinutes { get; set; }

    /// <summary>Begun on the demonstration's role bar, without a password.</summary>
    public bool Demo { get; set; }

    /// <summary>Browser and system in a few words.</summary>
    public string Client { get; set; } = "";

    public bool IsOver(DateTimeOffset now) => now - CreatedAt > Longest || now - SeenAt > TimeSpan.FromMinutes(IdleMinutes);

    /// <summary>Whoever decides or publishes is signed out sooner.</summary>
    public static TimeSpan IdleOf(IReadOnlySet<string> roles)
        => roles.Overlaps([Roles.Lead, Roles.Deputy, Roles.Secretariat, Roles.Administrator]) ? ShortIdle : LongIdle;
}
