using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Nmap.Cms.Access;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Modularity;
using Nmap.Cms.Sites;
using Nmap.Cms.Slots;
using Nmap.Cms.Web;
using Nmap.Members.Contracts;
using Nmap.Notifications.Contracts;
using Nmap.Users.Api;
using Nmap.Users.Contracts;
using Nmap.Users.Passwords;
using Nmap.Users.SignIn;
using Nmap.Users.SignIn.Providers;
using Nmap.Users.Slots;
using Nmap.Users.Verbs;

namespace Nmap.Users;

/// <summary>The door. The program registers a <see cref="DemoFolder"/>.</summary>
public sealed class UsersModule : NmapModule
{
    /// <summary>PBKDF2 with SHA-512, as OWASP counts it.</summary>
    private const int HashRounds = 210_000;

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpContextAccessor();
        services.TryAddSingleton(new DemoFolder(false));
        services.AddSingleton<IPermissionSource, Permissions>().AddSingleton<IMenuSource, UsersMenu>();
        services.AddScoped<PasskeyTask>().AddScoped<IStartTask>(s => s.GetRequiredService<PasskeyTask>()).AddScoped<IStartTask, AccountsTask>();
        AddIdentity(services);
        AddSignIn(services, configuration);
        AddProviders(services, ProviderSettings.Read(configuration));
        AddRules(services);
        services.AddScoped<Links>().AddScoped<InvitePerson>().AddScoped<OpenAccount>().AddScoped<SetPassword>().AddScoped<SuspendAccount>().AddScoped<Tokens>();
        services.AddScoped<Passkeys>().AddScoped<RecoveryCodes>().AddScoped<AcceptCodes>().AddScoped<LetInAgain>().AddScoped<ChangePermissions>();
        services.AddScoped<IYourListSource, OfficersList>().AddScoped<IActBar, SuspendedBar>();
        services.AddSingleton<ResetRequests>().AddHostedService<SendResetLink>();
        services.AddScoped<AccountList>().AddScoped<DemoPeople>().AddScoped<EnterDemo>().AddScoped<SeedPlaces>();
        services.AddScoped<IFirstAccount, FirstAccount>().AddScoped<ISeedRoles, SeedRoles>();
        services.AddListener<PersonPurged, RemoveAccount>().AddListener<AccountWanted, OpenWanted>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        AccountsApi.Map(endpoints);
        // W3C: where password managers send people.
        endpoints.MapGet("/.well-known/change-password", () => Results.Redirect("/account/password")).AllowAnonymous().ExcludeFromDescription();
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddIdentityCore<UserAccount>(o =>
        {
            o.User.RequireUniqueEmail = true;
            // Addresses are people's own, in any script; what is an address is decided where it is entered.
            o.User.AllowedUserNameCharacters = "";
        }).AddTokenProvider<AuthenticatorTokenProvider<UserAccount>>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddScoped<IUserStore<UserAccount>, UserOnlyStore<UserAccount, NmapDb>>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<SiteAddress>(PasskeyQuestion.Configure);
        services.AddScoped<IPasskeyHandler<UserAccount>, PasskeyHandler<UserAccount>>().AddScoped<PasskeyQuestion>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = HashRounds);
        services.AddSingleton<DummyPassword>().AddScoped<PasswordRules>();
        services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<UserAccount>, PasswordHasher<UserAccount>>());
    }

    private static void AddSignIn(IServiceCollection services, IConfiguration configuration)
    {
        services.AddAuthentication(Schemes.Default)
            .AddPolicyScheme(Schemes.Default, null, o => o.ForwardDefaultSelector = Schemes.Choose)
            .AddCookie(Schemes.Session)
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(Schemes.Token, null);
        services.AddOptions<CookieAuthenticationOptions>(Schemes.Session).Configure<SiteAddress>(SessionCookie.Configure);
        services.AddScoped<FactorRule>().AddScoped<Mine>().AddScoped<Sessions>().AddScoped<KeptForms>().AddScoped<Failures>().AddScoped<CheckPassword>().AddScoped<CheckCode>().AddScoped<SecondStep>();
        services.AddSingleton<IFreshFactor, FreshFactor>();
        services.Configure<RateLimiterOptions>(o => o.AddPolicy(Limits.SignIn, new NetworkLimit(configuration.GetValue("Nmap:Limits:SignInPerMinute", 30), TimeSpan.FromMinutes(1))));
    }

    private static void AddProviders(IServiceCollection services, ProviderList providers)
    {
        services.AddSingleton(providers).AddScoped<ProviderDoor>().AddScoped<EnterByProvider>().AddScoped<UndoProviderLink>();
        if (providers.All.Count == 0) { return; }
        ProviderClient.Add(services, providers);
        services.AddScoped<IDoctorCheck, ProvidersCheck>().AddScoped<IDoctorCheck, PasskeyCheck>();
    }

    private static void AddRules(IServiceCollection services)
    {
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Workspace, p => p.RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(CmsPermissions.EnterWorkspace)))
            .AddPolicy(Policies.Admin, p => p.RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(CmsPermissions.EnterAdmin)));
    }
}
