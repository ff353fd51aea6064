using System.Net;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using Nmap.Cms.Sites;
using OpenIddict.Client;
using OpenIddict.Client.AspNetCore;
using Polly;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Client.OpenIddictClientEvents;

namespace Nmap.Users.SignIn.Providers;

/// <summary>
/// The OpenID Connect client: code flow with PKCE, state and nonce. Registered only where there is a provider; no type of it stands in a
/// constructor, is inherited from or awaited, so that its assemblies are not even loaded elsewhere.
/// </summary>
internal static class ProviderClient
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Add(IServiceCollection services, ProviderList providers)
    {
        services.AddOpenIddict().AddClient(client =>
        {
            client.AllowAuthorizationCodeFlow().DisableTokenStorage().DisableWebServicesFederationClaimMapping();
            // The platform's own keys protect the state, so that any node may read it; these two are asked for and never used.
            client.AddEncryptionKey(Unused()).AddSigningKey(Unused());
            client.UseDataProtection();
            client.UseAspNetCore().EnableRedirectionEndpointPassthrough().EnableErrorPassthrough().DisableAutomaticAuthenticationSchemeForwarding();
            client.UseSystemNetHttp().SetHttpResiliencePipeline(AnswerWithinPatience);
            client.AddEventHandler<HandleConfigurationResponseContext>(h => h.UseInlineHandler(AlwaysProve).SetOrder(int.MaxValue));
            client.AddEventHandler<ProcessAuthenticationContext>(h => h.UseInlineHandler(AskConfigurationAsync).SetOrder(OpenIddictClientHandlers.ResolveClientRegistrationFromStateToken.Descriptor.Order + 1));
        });
        services.AddOptions<OpenIddictClientOptions>().Configure<SiteAddress>((o, address) => o.Registrations.AddRange(providers.All.Select(p => Registration(p, address))));
        services.AddOptions<OpenIddictClientAspNetCoreOptions>().Configure<SiteAddress>(Configure);
    }

    /// <summary>Asks the provider for its configuration, which is kept for half a day.</summary>
    /// <exception cref="InvalidOperationException">It does not answer, or not as a provider does.</exception>
    public static Task ReachAsync(IServiceProvider services, string key, CancellationToken cancel)
        => services.GetRequiredService<OpenIddictClientService>().GetServerConfigurationByRegistrationIdAsync(key, cancel).AsTask();

    private static OpenIddictClientRegistration Registration(Provider provider, SiteAddress address)
    {
        var registration = new OpenIddictClientRegistration
        {
            RegistrationId = provider.Key,
            Issuer = provider.Issuer,
            ClientId = provider.ClientId,
            ClientSecret = provider.ClientSecret,
            RedirectUri = new(address.PublicUrl, provider.CallbackAddress),
            Scopes = { Scopes.OpenId, Scopes.Email },
        };
        // The answer comes in the address: this platform takes no form from another site.
        registration.ResponseModes.Add(ResponseModes.Query);
        registration.ResponseTypes.Add(ResponseTypes.Code);
        registration.GrantTypes.Add(GrantTypes.AuthorizationCode);
        registration.CodeChallengeMethods.Add(CodeChallengeMethods.Sha256);
        return registration;
    }

    private static void Configure(OpenIddictClientAspNetCoreOptions options, SiteAddress address)
    {
        options.DisableTransportSecurityRequirement = !SessionCookie.IsSecure(address);
        options.CookieBuilder.Name = SessionCookie.Name(address, "nmap-provider");
        options.CookieBuilder.SameSite = SameSiteMode.Lax;
        options.CookieBuilder.SecurePolicy = SessionCookie.IsSecure(address) ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        options.CookieBuilder.Path = "/";
    }

    // Some providers take a proof of the code's owner and do not say so; one that does not know it ignores it.
    private static ValueTask AlwaysProve(HandleConfigurationResponseContext context)
    {
        context.Configuration.CodeChallengeMethodsSupported.Add(CodeChallengeMethods.Sha256);
        return ValueTask.CompletedTask;
    }

    /// <summary>Nobody waits longer, and silence is an answer like any other that cannot be used.</summary>
    private static void AnswerWithinPatience(ResiliencePipelineBuilder<HttpResponseMessage> pipeline) => pipeline
        .AddFallback(new()
        {
            ShouldHandle = outcome => ValueTask.FromResult(outcome.Outcome.Exception is not null && !outcome.Context.CancellationToken.IsCancellationRequested),
            FallbackAction = _ => ValueTask.FromResult(Outcome.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
            {
                Content = JsonContent.Create(new Dictionary<string, string> { ["error"] = Errors.TemporarilyUnavailable }),
            })),
        })
        .AddTimeout(Patience);

    private static SymmetricSecurityKey Unused() => new(RandomNumberGenerator.GetBytes(32));

    /// <summary>Asks for the provider's configuration before it is needed: one that is away refuses the answer instead of failing the request.</summary>
    private static async ValueTask AskConfigurationAsync(ProcessAuthenticationContext context)
    {
        if (context.RegistrationId is not { } key || context.Transaction.GetHttpRequest() is not { } request) { return; }
        try { await ReachAsync(request.HttpContext.RequestServices, key, context.CancellationToken); }
        catch (Exception e) when (e is not OperationCanceledException) { context.Reject(Errors.TemporarilyUnavailable); }
    }
}
