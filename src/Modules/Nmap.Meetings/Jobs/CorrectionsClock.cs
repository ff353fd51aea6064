using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Nmap.Cms.Access;
using Nmap.Cms.Data;
using Nmap.Cms.Facts;
using Nmap.Cms.Sites;
using Nmap.Meetings.Verbs;

namespace Nmap.Meetings.Jobs;

/// <summary>Closes the time for corrections by itself, the day after the last day; one node of several does it.</summary>
internal sealed class CorrectionsClock(IServiceScopeFactory scopes, IClusterLock cluster, TimeProvider clock, ILogger<CorrectionsClock> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var turn = await cluster.TryTakeAsync("corrections", stoppingToken);
                if (turn is not null) { await CloseDueAsync(stoppingToken); }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogWarning("Corrections are closed later: {Reason}", e.Message);
            }
            await Task.Delay(TimeSpan.FromMinutes(1), clock, stoppingToken);
        }
    }

    private async Task CloseDueAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var today = scope.ServiceProvider.GetRequiredService<ISite>().Today;
        var over = await scope.ServiceProvider.GetRequiredService<NmapDb>().Set<Minutes>().AsNoTracking().Include(m => m.Answers)
            .Where(m => (m.State == MinutesStates.Circulated || m.State == MinutesStates.AwaitingAdoption) && m.AnswersUntil < today).ToListAsync(cancel);
        foreach (var minutes in over.Where(m => m.IsTimeOver(today))) { await MoveOnAsync(minutes, cancel); }
    }

    /// <summary>Where silence is consent, nothing is left to wait for once no correction is open and the text is whole.</summary>
    private async Task MoveOnAsync(Minutes minutes, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var move = scope.ServiceProvider.GetRequiredService<MoveMinutes>();
        var adopts = scope.ServiceProvider.GetRequiredService<ISite>().Settings.AdoptionRule == AdoptionMethods.NoObjection
            && minutes.OpenCorrections.Count == 0 && minutes.Authentic.All(minutes.IsComplete);
        if (adopts) { await move.RunAsync(minutes.Id, "adopt", null, null, Reader.System, cancel); }
        else if (minutes.State == MinutesStates.Circulated) { await move.RunAsync(minutes.Id, "close-corrections", null, null, Reader.System, cancel); }
    }
}
