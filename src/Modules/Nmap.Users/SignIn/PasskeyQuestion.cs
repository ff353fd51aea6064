using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Nmap.Cms.Sites;

namespace Nmap.Users.SignIn;

/// <summary>What a passkey was asked, kept in this browser until it answers: once, and for ten minutes.</summary>
internal sealed class PasskeyQuestion(IDataProtectionProvider protection, IHttpContextAccessor http, SiteAddress address)
{
    public const string New = "new", Ask = "ask";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private CookieOptions Cookie => new() { HttpOnly = true, IsEssential = true, Path = "/", SameSite = SameSiteMode.Strict, Secure = SessionCookie.IsSecure(address), MaxAge = Life };

    /// <summary>Passkeys belong to the site's public address; the device checks who holds it, so that one passkey is two factors.</summary>
    public static void Configure(IdentityPasskeyOptions options, SiteAddress address)
    {
        var origin = address.PublicUrl.GetLeftPart(UriPartial.Authority);
        options.ServerDomain = address.PublicUrl.Host;
        options.UserVerificationRequirement = options.ResidentKeyRequirement = "required";
        options.AttestationConveyancePreference = "none";
        options.ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && string.Equals(asked.Origin, origin, StringComparison.OrdinalIgnoreCase));
    }

    public void Keep(string about, string? state)
        => http.HttpContext!.Response.Cookies.Append(Name(about), Protector(about).Protect(state ?? "", Life), Cookie);

    /// <returns>Null when nothing was asked in this browser, or too long ago.</returns>
    public string? Take(string about)
    {
        var context = http.HttpContext!;
        if (context.Request.Cookies[Name(about)] is not { } text) { return null; }
        context.Response.Cookies.Delete(Name(about), Cookie);
        try { return Protector(about).Unprotect(text); }
        catch (CryptographicException) { return null; }
    }

    private string Name(string about) => SessionCookie.Name(address, "nmap-passkey-" + about);

    private ITimeLimitedDataProtector Protector(string about) => protection.CreateProtector("Nmap.Users.Passkey", about).ToTimeLimitedDataProtector();
}
