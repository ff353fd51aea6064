using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Nmap.Cms.Facts;
using Nmap.Media.Library;

namespace Nmap.Media.Jobs;

/// <summary>Removes the files of pictures whose consent is over. Readers stopped seeing them at midnight already; here the bytes go.</summary>
internal sealed class EndConsents(IServiceScopeFactory scopes, IClusterLock cluster, TimeProvider clock, ILogger<EndConsents> log)
    : ClusterRound(scopes, cluster, clock, log, "consents", TimeSpan.FromMinutes(1), "Pictures whose consent is over wait")
{
    protected override Task LookAsync(IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<TakeBackMedia>().EndOverAsync(cancel);
}
