using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Nmap.Cms.Access;

namespace Nmap.Users.SignIn;

/// <summary>How requests say who they are.</summary>
internal static class Schemes
{
    /// <summary>The token when there is one, else the session.</summary>
    public const string Default = "nmap";
    public const string Session = "nmap-session";
    public const string Token = "nmap-token";

    public const string SessionSecret = "nmap:session";
    public const string SessionId = "nmap:session-id";
    public const string Demo = "nmap:demo";
    public const string Factor = "nmap:factor";
    public const string EndsAt = "nmap:ends-at";

    /// <summary>Signed in by password and code where the role needs a passkey: nobody yet for the rest of the platform.</summary>
    public const string Waits = "nmap:waits";
    private const string Culture = "nmap:culture";

    public static string Choose(HttpContext context) => HasToken(context.Request) ? Token : Session;

    public static bool HasToken(HttpRequest request) => request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);

    public static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    /// <summary>Somebody with their powers.</summary>
    public static ClaimsPrincipal Principal(string scheme, UserAccount account, params Claim[] more)
        => Powerless(scheme, account, [new(NmapClaims.Person, account.PersonId), .. more]);

    // With a name identifier, forms stay valid when a code is shown again: antiforgery binds to it alone.
    public static ClaimsPrincipal Powerless(string scheme, UserAccount account, params Claim[] more)
        => new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.Id), new(NmapClaims.Account, account.Id), new(Culture, account.Culture), .. more], scheme));

    public static Claim At(string type, DateTimeOffset at) => new(type, at.ToString("O", CultureInfo.InvariantCulture));

    public static DateTimeOffset? At(this ClaimsPrincipal user, string type)
        => DateTimeOffset.TryParse(user.FindFirstValue(type), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
