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
    private const string Culture = "nmap:culture";

    public static string Choose(HttpContext context) => HasToken(context.Request) ? Token : Session;

    public static bool HasToken(HttpRequest request) => request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);

    public static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    // With a name identifier, forms stay valid when a code is shown again: antiforgery binds to it alone.
    public static ClaimsPrincipal Principal(string scheme, UserAccount account, DateTimeOffset? factorAt, params Claim[] more) => new(new ClaimsIdentity(
    [
        new(ClaimTypes.NameIdentifier, account.Id),
        new(NmapClaims.Person, account.PersonId),
        new(NmapClaims.Account, account.Id),
        new(Culture, account.Culture),
        .. factorAt is { } at ? [new Claim(NmapClaims.FactorAt, at.ToString("O", CultureInfo.InvariantCulture))] : Array.Empty<Claim>(),
        .. more,
    ], scheme));
}
