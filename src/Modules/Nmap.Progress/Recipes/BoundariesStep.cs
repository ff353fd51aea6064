using System.Text.Json;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Progress.Maps;

namespace Nmap.Progress.Recipes;

/// <summary><c>nmap-boundaries</c>: the outlines of the areas from a file beside the recipe (<c>File</c>), with <c>Source</c>, <c>Licence</c>, <c>Disclaimer</c> and the country's box (<c>Frame</c>).</summary>
internal sealed class BoundariesStep(ImportBoundaries import) : IRecipeStep
{
    public string Name => "nmap-boundaries";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        var terms = context.Step.Deserialize<BoundaryTerms>(Json.Orchard)! with { TakeAway = true };
        var file = context.Text("File") ?? "";
        var report = await import.RunAsync(await File.ReadAllBytesAsync(context.Folder.Resolve(file), cancel), terms, false, context.By, cancel);
        if (report.Faults.Count > 0) { throw new RefusedException(Refusal.Invalid, Phrase.Of("The boundaries {0} cannot be brought in: {1}"), null, file, report.Faults[0]); }
        context.Report.Count(report.Unchanged ? ImportOutcome.Skipped : ImportOutcome.Created, report.Count);
        context.Report.Notes.AddRange(report.Remarks.Select(r => $"{file}: {r}"));
    }
}
