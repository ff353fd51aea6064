using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Nmap.Cms.Facts;
using Nmap.Members.Verbs;

namespace Nmap.Members.Jobs;

/// <summary>Forgets by itself who asked to join, some time after the decision.</summary>
internal sealed class RequestsClock(IServiceScopeFactory scopes, IClusterLock cluster, TimeProvider clock, ILogger<RequestsClock> log)
    : ClusterRound(scopes, cluster, clock, log, "requests", TimeSpan.FromMinutes(10), "Requests to join are cleaned later")
{
    protected override Task LookAsync(IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<ForgetAsker>().RunDueAsync(cancel);
}
