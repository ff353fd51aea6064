using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Nmap.Cms.Facts;

namespace Nmap.Cms.Content;

/// <summary>Publishes scheduled versions when their time comes.</summary>
internal sealed class PublishingClock(IServiceScopeFactory scopes, IClusterLock cluster, TimeProvider clock, ILogger<PublishingClock> log)
    : ClusterRound(scopes, cluster, clock, log, "publishing", TimeSpan.FromSeconds(1), "Scheduled texts wait")
{
    protected override Task LookAsync(IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<ContentStore>().PublishDueAsync(cancel);
}
