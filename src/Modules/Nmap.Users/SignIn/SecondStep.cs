using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Nmap.Cms.Sites;
using Nmap.Users.SignIn.Providers;

namespace Nmap.Users.SignIn;

/// <summary>Who has shown the password, or came from a provider, and has not yet shown the code; in a cookie that nobody can read or change, for ten minutes.</summary>
internal sealed class SecondStep(IDataProtectionProvider protection, IHttpContextAccessor http, SiteAddress address)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("Nmap.Users.SecondStep").ToTimeLimitedDataProtector();

    /// <param name="From">Who this is at the provider they came from; null after a password.</param>
    internal sealed record Pending(string AccountId, string? ReturnUrl, ProviderIdentity? From = null);

    private string Name => SessionCookie.Name(address, "nmap-step");

    private CookieOptions Cookie => new() { HttpOnly = true, IsEssential = true, Path = "/", SameSite = SameSiteMode.Lax, Secure = SessionCookie.IsSecure(address), MaxAge = Life };

    public void Begin(string accountId, string? returnUrl, ProviderIdentity? from = null)
        => http.HttpContext!.Response.Cookies.Append(Name, _protector.Protect(JsonSerializer.Serialize(new Pending(accountId, returnUrl, from)), Life), Cookie);

    public Pending? Read()
    {
        if (http.HttpContext!.Request.Cookies[Name] is not { } text) { return null; }
        try { return JsonSerializer.Deserialize<Pending>(_protector.Unprotect(text)); }
        catch (CryptographicException) { return null; }
    }

    public void End() => http.HttpContext!.Response.Cookies.Delete(Name, Cookie);
}
