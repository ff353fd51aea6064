using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Data;
using Nmap.Cms.Slots;

namespace Nmap.Progress.Slots;

/// <summary>Tells the operator which obligations the public sees without a date.</summary>
internal sealed class DeadlinesCheck(NmapDb db) : IDoctorCheck
{
    public string Name => "deadlines";

    public async Task<Finding> RunAsync(CancellationToken cancel)
    {
        var undated = (await db.Set<Obligation>().AsNoTracking().ToListAsync(cancel)).Where(o => o.IsUndated).Select(o => o.Code).Order(StringComparer.Ordinal).ToList();
        return undated.Count == 0 ? Finding.Ok("every obligation has its deadline")
            : Finding.Warn($"no deadline is entered for {string.Join(", ", undated)}; the public page says so. Enter it by a recipe with the step nmap-obligations (docs/operating.md).");
    }
}
