using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Nmap.Cms.Facts;

namespace Nmap.Portal.Jobs;

/// <summary>Looks every quarter of an hour whose morning it is.</summary>
internal sealed class MorningRound(IServiceScopeFactory scopes, IClusterLock cluster, TimeProvider clock, ILogger<MorningRound> log)
    : ClusterRound(scopes, cluster, clock, log, "morning", TimeSpan.FromSeconds(5), "The morning's mail waits", TimeSpan.FromMinutes(15))
{
    protected override Task LookAsync(IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<WriteMorningMail>().RunAsync(cancel);
}
