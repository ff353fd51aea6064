using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;

namespace Nmap.Progress.Recipes;

/// <summary><c>nmap-measures</c> with <c>Shown</c>: keys of computed measures that everybody sees from now on. It takes none back.</summary>
internal sealed class MeasuresStep(NmapDb db, Measures measures, ReleaseMeasure release) : IRecipeStep
{
    public string Name => "nmap-measures";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        var (wanted, standing) = (context.Rows<string>("Shown"), await db.Set<ReleasedMeasure>().Select(m => m.Measure).ToListAsync(cancel));
        if (wanted.FirstOrDefault(w => measures.All.All(m => m.Key != w)) is { } unknown) { throw new RefusedException(Refusal.Invalid, Phrase.Of("There is no computed measure “{0}”."), "Shown", unknown); }
        foreach (var key in wanted) { context.Report.Count(standing.Contains(key) ? ImportOutcome.Skipped : ImportOutcome.Created); }
        await release.RunAsync([.. standing, .. wanted], context.By, cancel);
    }
}
