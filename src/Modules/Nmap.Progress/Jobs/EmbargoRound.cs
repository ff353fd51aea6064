using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Nmap.Cms.Facts;

namespace Nmap.Progress.Jobs;

/// <summary>Opens figures that were held back, on their day in the country's zone.</summary>
internal sealed class EmbargoRound(IServiceScopeFactory scopes, IClusterLock cluster, TimeProvider clock, ILogger<EmbargoRound> log)
    : ClusterRound(scopes, cluster, clock, log, "held figures", TimeSpan.FromSeconds(5), "Figures held back wait to be opened")
{
    protected override Task LookAsync(IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<ApproveFigures>().OpenHeldAsync(cancel);
}
