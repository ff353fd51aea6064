using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Nmap.Cms.Facts;
using Nmap.Meetings.Letters;

namespace Nmap.Meetings.Jobs;

/// <summary>Watches the 24 hours after each meeting.</summary>
internal sealed class SendOutClock(IServiceScopeFactory scopes, IClusterLock cluster, TimeProvider clock, ILogger<SendOutClock> log)
    : ClusterRound(scopes, cluster, clock, log, "send-out", TimeSpan.FromMinutes(1), "Reminders after meetings are written later")
{
    protected override Task LookAsync(IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<SendOutLetters>().WriteDueAsync(cancel);
}
