using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Jobs;

/// <summary>Closes the time for corrections by itself, the day after the last day.</summary>
internal sealed class CorrectionsClock(IServiceScopeFactory scopes, IClusterLock cluster, TimeProvider clock, ILogger<CorrectionsClock> log)
    : ClusterRound(scopes, cluster, clock, log, "corrections", TimeSpan.FromMinutes(1), "Corrections are closed later")
{
    protected override async Task LookAsync(IServiceProvider services, CancellationToken cancel)
    {
        var today = services.GetRequiredService<ISite>().Today;
        var over = await services.GetRequiredService<NmapDb>().Set<Minutes>().AsNoTracking().Include(m => m.Answers)
            .Where(m => (m.State == MinutesStates.Circulated || m.State == MinutesStates.AwaitingAdoption) && m.AnswersUntil < today).ToListAsync(cancel);
        foreach (var minutes in over.Where(m => m.IsTimeOver(today))) { await MoveOnAsync(minutes, services, cancel); }
    }

    /// <summary>Where silence is consent, nothing is left to wait for once no correction is open and the text is whole.</summary>
    private static async Task MoveOnAsync(Minutes minutes, IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var move = scope.ServiceProvider.GetRequiredService<MoveMinutes>();
        var adopts = scope.ServiceProvider.GetRequiredService<ISite>().Settings.AdoptionRule == AdoptionMethods.NoObjection
            && minutes.OpenCorrections.Count == 0 && minutes.Authentic.All(minutes.IsComplete);
        if (adopts) { await move.RunAsync(minutes.Id, "adopt", null, null, Reader.System, cancel); }
        else if (minutes.State == MinutesStates.Circulated) { await move.RunAsync(minutes.Id, "close-corrections", null, null, Reader.System, cancel); }
    }
}
