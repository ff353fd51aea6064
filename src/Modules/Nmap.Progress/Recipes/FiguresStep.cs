using System.Text.Json.Nodes;
using Nmap.Cms;
using Nmap.Cms.Content;
using Nmap.Cms.Recipes;

namespace Nmap.Progress.Recipes;

/// <summary>
/// <c>nmap-figures</c>: a figures file beside the recipe (<c>File</c>), or <c>Figures</c>, objects with the columns as members.
/// <c>Approve</c> publishes them at once, for setting up a site.
/// </summary>
internal sealed class FiguresStep(ImportFigures import) : IRecipeStep
{
    public string Name => "nmap-figures";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        var file = context.Text("File");
        var approve = context.Flag("Approve") && context.By.IsSystem;
        var rows = await import.TakeAsync(atlas => Read(context, file, atlas), new(file ?? "recipe", false, context.By, approve, Again: true), cancel);
        if (rows.FirstOrDefault(r => r.Refusal is not null) is { } refused)
        {
            throw new RefusedException(Refusal.Invalid, Phrase.Of("The figures {0} cannot be brought in: {1}"), null, file ?? "", refused.Lines.First());
        }
        context.Report.Count(ImportOutcome.Created, rows.Count(r => !r.Unchanged));
        context.Report.Count(ImportOutcome.Skipped, rows.Count(r => r.Unchanged));
        context.Report.Notes.AddRange(rows.SelectMany(r => r.Questions.Select(q => $"{file ?? "figures"} row {r.Row}, {q.Column}: {q}")));
    }

    private static IReadOnlyList<FileRow> Read(RecipeContext context, string? file, Atlas atlas)
    {
        if (file is not null)
        {
            using var text = new StringReader(context.Folder.ReadText(file));
            return FiguresFile.Read(text, atlas);
        }
        return [.. context.Rows<JsonObject>("Figures").Select((row, i) => FiguresFile.Read(
            row.ToDictionary(p => p.Key.ToLowerInvariant(), p => p.Value?.ToString() ?? ""), i + 2, atlas))];
    }
}
