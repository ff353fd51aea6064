namespace Nmap.Cms.Access;

/// <summary>
/// Who is asking, as of this request: powers come from dated seats, terms and deputies, never from a cookie.
/// </summary>
public sealed record Reader
{
    /// <summary>Somebody without an account: press and public.</summary>
    public static Reader Stranger { get; } = new();

    /// <summary>The program itself: jobs, recipes and commands.</summary>
    public static Reader System { get; } = new() { IsSystem = true, Name = "" };

    public bool IsSystem { get; private init; }
    public string? PersonId { get; init; }
    public string? AccountId { get; init; }
    public string Name { get; init; } = "";

    /// <summary>Ids of the organisations this person speaks for today; the first is the main one.</summary>
    public IReadOnlyList<string> Organisations { get; init; } = [];

    /// <summary>Role ids of <see cref="Roles"/> held today.</summary>
    public IReadOnlySet<string> Roles { get; init; } = new HashSet<string>();

    /// <summary>Names of the permissions that the roles give.</summary>
    public IReadOnlySet<string> Permissions { get; init; } = new HashSet<string>();

    /// <summary>True when the act comes through a personal token instead of a session.</summary>
    public bool ByToken { get; init; }

    /// <summary>When a second factor was last shown; null with a token.</summary>
    public DateTimeOffset? FactorAt { get; init; }

    public string? Organisation => Organisations.Count > 0 ? Organisations[0] : null;

    /// <summary>Reads what members read. Auditors and technical administrators do not.</summary>
    public bool IsMember => IsSystem || Roles.Any(Access.Roles.Reading.Contains);

    public bool Is(string role) => IsSystem || Roles.Contains(role);

    public bool Can(Permission permission) => IsSystem || Permissions.Contains(permission.Name);

    /// <summary>Acts with the lead's powers without holding the lead's seat; shown as "for the lead".</summary>
    public bool ForTheLead => Roles.Contains(Access.Roles.Deputy) && !Roles.Contains(Access.Roles.Lead);
}

/// <summary>Role ids, as in recipes, the API and the audit. What each may do is data (<see cref="PermissionBook"/>).</summary>
public static class Roles
{
    public const string Lead = "lead";
    public const string Deputy = "deputy";
    public const string ChampionDonor = "champion-donor";
    public const string Secretariat = "secretariat";
    public const string Facilitator = "facilitator";
    public const string Communications = "communications";
    public const string Member = "member";
    public const string AffectedRepresentative = "affected-representative";
    public const string Observer = "observer";
    public const string Auditor = "auditor";
    public const string Administrator = "administrator";

    public static readonly IReadOnlyList<string> All =
        [Lead, Deputy, ChampionDonor, Secretariat, Facilitator, Communications, Member, AffectedRepresentative, Observer, Auditor, Administrator];

    /// <summary>Roles that read what is said among members.</summary>
    public static readonly IReadOnlySet<string> Reading = new HashSet<string>(
        [Lead, Deputy, ChampionDonor, Secretariat, Facilitator, Communications, Member, AffectedRepresentative]);
}

/// <summary>Turns a signed-in principal into a reader; asked once per request.</summary>
public interface IReaderSource
{
    /// <param name="principal">An authenticated principal.</param>
    /// <returns>The reader with today's powers; <see cref="Reader.Stranger"/> when the person has none left.</returns>
    Task<Reader> ReadAsync(System.Security.Claims.ClaimsPrincipal principal, CancellationToken cancel);
}

/// <summary>Claim types of a session or token.</summary>
public static class NmapClaims
{
    public const string Person = "nmap:person";
    public const string Account = "nmap:account";
    public const string FactorAt = "nmap:factor-at";
    public const string Token = "nmap:token";
    public const string Scope = "nmap:scope";
}
