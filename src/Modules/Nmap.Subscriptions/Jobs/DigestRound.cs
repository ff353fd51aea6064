using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Nmap.Cms.Facts;
using Nmap.Subscriptions.Verbs;

namespace Nmap.Subscriptions.Jobs;

/// <summary>Looks every quarter of an hour whether lists are to be sent and addresses to be forgotten.</summary>
internal sealed class DigestRound(IServiceScopeFactory scopes, IClusterLock cluster, TimeProvider clock, ILogger<DigestRound> log)
    : ClusterRound(scopes, cluster, clock, log, "subscriptions", TimeSpan.FromSeconds(5), "Lists by mail wait", TimeSpan.FromMinutes(15))
{
    protected override async Task LookAsync(IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<ForgetUnconfirmed>().RunAsync(cancel);
        await services.GetRequiredService<WriteDigests>().RunAsync(cancel);
    }
}
