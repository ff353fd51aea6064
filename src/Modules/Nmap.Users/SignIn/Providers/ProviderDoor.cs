using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using OpenIddict.Abstractions;
using OpenIddict.Client.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;
using Kept = OpenIddict.Client.AspNetCore.OpenIddictClientAspNetCoreConstants;

namespace Nmap.Users.SignIn.Providers;

/// <summary>Sends somebody to their institution's provider and reads what it answers.</summary>
internal sealed class ProviderDoor(IHttpContextAccessor http, TimeProvider clock, ILogger<ProviderDoor> log)
{
    public const string Scheme = OpenIddictClientAspNetCoreDefaults.AuthenticationScheme;
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);
    private static readonly string[] Known = ["pwd", "pin"], Held = ["otp", "hwk", "swk", "sc"];

    private HttpContext Http => http.HttpContext!;

    public async Task<bool> AnswersAsync(Provider provider, CancellationToken cancel)
    {
        try
        {
            await ProviderClient.ReachAsync(Http.RequestServices, provider.Key, cancel);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogWarning("Provider {Provider} cannot be used: {Reason}", provider.Key, e.InnerException?.Message ?? e.Message);
            return false;
        }
    }

    /// <param name="returnUrl">Local; kept in the state, which nobody can read or change.</param>
    public static AuthenticationProperties Send(Provider provider, string returnUrl)
    {
        var properties = new AuthenticationProperties { RedirectUri = returnUrl };
        properties.Items[Kept.Properties.RegistrationId] = provider.Key;
        if (provider.Acr is { } acr) { properties.SetParameter(Parameters.AcrValues, acr); }
        return properties;
    }

    public async Task<ProviderAnswer> ReadAsync(Provider provider)
    {
        if (Http.GetOpenIddictClientResponse()?.Error is { } error) { return Refused(provider, error); }
        var result = await Http.AuthenticateAsync(Scheme);
        if (!result.Succeeded || result.Properties.GetString(Kept.Properties.RegistrationId) != provider.Key
            || result.Properties.GetParameter<ClaimsPrincipal>(Kept.Properties.BackchannelIdentityTokenPrincipal) is not { } token
            || token.GetClaim(Claims.Subject) is not { Length: > 0 } subject || !IsStillGood(result.Properties.GetTokenValue(Kept.Tokens.BackchannelIdentityToken)))
        {
            return Refused(provider, Errors.InvalidToken);
        }
        var told = new[] { token, result.Properties.GetParameter<ClaimsPrincipal>(Kept.Properties.UserInfoTokenPrincipal) };
        var email = told.OfType<ClaimsPrincipal>().Where(IsVerified).Select(p => p.GetClaim(Claims.Email)).FirstOrDefault(e => !string.IsNullOrWhiteSpace(e));
        return new(null, new(new(provider.Key, provider.Issuer.AbsoluteUri, subject), email, provider.Factor == SecondFactor.Theirs && HasTwo(token, provider.Acr)), result.Properties.RedirectUri);
    }

    private ProviderAnswer Refused(Provider provider, string error)
    {
        log.LogWarning("The answer of provider {Provider} was not accepted: {Error}", provider.Key, error);
        return new(error switch
        {
            Errors.AccessDenied => ProviderProblem.Left,
            Errors.TemporarilyUnavailable or Errors.ServerError => ProviderProblem.Away,
            _ => ProviderProblem.BadAnswer,
        }, null, null);
    }

    // The client checks who signed it, for whom and for which visit, and leaves its end to the platform.
    private bool IsStillGood(string? token) => token is not null && new JsonWebToken(token).ValidTo > (clock.GetUtcNow() - Skew).UtcDateTime;

    private static bool IsVerified(ClaimsPrincipal told) => string.Equals(told.GetClaim(Claims.EmailVerified), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>RFC 8176: <c>mfa</c>, or something known together with something held. Neither mail nor text messages count, as here.</summary>
    private static bool HasTwo(ClaimsPrincipal token, string? acr)
    {
        var ways = token.GetClaims(Claims.AuthenticationMethodReference);
        return ways.Contains("mfa") || (ways.Any(Known.Contains) && ways.Any(Held.Contains)) || (acr is not null && token.GetClaim(Claims.AuthenticationContextReference) == acr);
    }
}

internal enum ProviderProblem
{
    Away,
    BadAnswer,

    /// <summary>The person turned back at the provider.</summary>
    Left,

    /// <summary>The provider knows the person; this platform lets nobody in by that.</summary>
    NotHere,
}

/// <summary>Who somebody is for a provider: the same subject for ever.</summary>
internal sealed record ProviderIdentity(string Provider, string Issuer, string Subject);

/// <param name="VerifiedEmail">Null unless the provider says that it made sure of it.</param>
/// <param name="TwoFactors">The provider was shown two factors and is trusted with that.</param>
internal sealed record ProviderPerson(ProviderIdentity Identity, string? VerifiedEmail, bool TwoFactors);

/// <summary>One of the first two is null.</summary>
internal sealed record ProviderAnswer(ProviderProblem? Problem, ProviderPerson? Person, string? ReturnUrl);
