using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nmap.Cms.Modularity;
using Nmap.Cms.Web;
using Nmap.Notifications.Contracts;
using Nmap.Subscriptions.Jobs;
using Nmap.Subscriptions.Verbs;

namespace Nmap.Subscriptions;

/// <summary>The door.</summary>
public sealed class SubscriptionsModule : NmapModule
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ConfirmingLink>().AddScoped<FollowedLists>();
        services.AddScoped<Subscribe>().AddScoped<ConfirmSubscription>().AddScoped<ForgetUnconfirmed>().AddScoped<WriteDigests>().AddScoped<ILeaving, LeaveSubscription>();
        services.AddHostedService<DigestRound>();
        services.Configure<RateLimiterOptions>(o => o.AddPolicy(Limits.Asking, new NetworkLimit(configuration.GetValue("Nmap:Limits:SubscriptionsPerHour", 20), TimeSpan.FromHours(1))));
    }
}
