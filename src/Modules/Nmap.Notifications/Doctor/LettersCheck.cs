using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Slots;
using Nmap.Notifications.Data;

namespace Nmap.Notifications.Doctor;

internal sealed class LettersCheck(NmapDb db, TimeProvider clock) : IDoctorCheck
{
    public string Name => "letters";

    public async Task<Finding> RunAsync(CancellationToken cancel)
    {
        var (hourAgo, monthAgo) = (clock.GetUtcNow().AddHours(-1), clock.GetUtcNow().AddDays(-30));
        var failed = await db.Set<LetterRow>().CountAsync(l => l.State == LetterState.Failed && l.CreatedAt > monthAgo, cancel);
        var late = await db.Set<LetterRow>().CountAsync(l => l.State == LetterState.Waiting && l.CreatedAt < hourAgo, cancel);
        return failed + late == 0
            ? Finding.Ok("No letter waits longer than an hour, none failed in the last 30 days.")
            : Finding.Warn($"{late} letters wait longer than an hour; {failed} could not be delivered in the last 30 days. See the log, and people's addresses.");
    }
}
