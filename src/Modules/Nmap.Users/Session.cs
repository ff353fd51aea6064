using Nmap.Cms;

namespace Nmap.Users;

/// <summary>What was shown beside the password, or instead of it.</summary>
internal enum FactorKind
{
    /// <summary>Six digits of an authenticator app.</summary>
    Code,

    /// <summary>One of the printed codes.</summary>
    RecoveryCode,

    /// <summary>Counts as both factors: the device has checked who holds it.</summary>
    Passkey,

    /// <summary>An institution's provider says that it was shown two; never fresh, so that what counts for everybody asks for one here.</summary>
    Provider,
}

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

    /// <summary>When a factor was last shown.</summary>
    public DateTimeOffset FactorAt { get; set; }
    public FactorKind Factor { get; set; }
    public int IdleMinutes { get; set; }

    /// <summary>Begun on the demonstration's role bar, without a password.</summary>
    public bool Demo { get; set; }

    /// <summary>Browser and system in a few words.</summary>
    public string Client { get; set; } = "";

    /// <summary>When it ends unless something is opened or saved before; never later than <see cref="Longest"/> after its beginning.</summary>
    public DateTimeOffset EndsAt => SeenAt.AddMinutes(IdleMinutes) is var idle && idle < CreatedAt + Longest ? idle : CreatedAt + Longest;

    public bool IsOver(DateTimeOffset now) => now > EndsAt;

    /// <summary>Officers are signed out sooner.</summary>
    public static TimeSpan IdleOf(IReadOnlySet<string> roles) => Officers.Include(roles) ? ShortIdle : LongIdle;
}
