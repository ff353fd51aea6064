using Microsoft.EntityFrameworkCore;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;
using Nmap.Progress.Contracts;

namespace Nmap.Progress.Recipes;

/// <summary><c>nmap-areas</c>: the country's areas, from the step's own list or from a JSON file beside the recipe.</summary>
internal sealed class AreasStep(NmapDb db) : IRecipeStep
{
    internal sealed record Row(string Code, Texts Name, string? Parent = null, decimal? SurfaceM2 = null, DateOnly? ValidFrom = null, DateOnly? ValidTo = null, List<string>? Successors = null);

    public string Name => "nmap-areas";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        var standing = await db.Set<Area>().ToDictionaryAsync(a => a.Code, cancel);
        foreach (var row in context.RowsOrFile<Row>("Areas")) { Set(row, standing, context.Report); }
        if (!db.ChangeTracker.HasChanges()) { return; }
        db.Tell(new ObligationsChanged());
        await db.CommitAsync(new Act("Areas.Changed", "Areas", "areas", context.By), cancel);
    }

    private void Set(Row row, Dictionary<string, Area> standing, RecipeReport report)
    {
        var isNew = !standing.TryGetValue(row.Code, out var area);
        area ??= standing[row.Code] = db.Add(new Area { Code = row.Code }).Entity;
        area.Name = row.Name ?? Texts.Empty;
        area.ParentCode = string.IsNullOrEmpty(row.Parent) ? null : row.Parent;
        (area.SurfaceM2, area.ValidFrom, area.ValidTo) = (row.SurfaceM2, row.ValidFrom, row.ValidTo);
        if (!area.Successors.SequenceEqual(row.Successors ?? [])) { area.Successors = row.Successors ?? []; }
        report.Count(isNew ? ImportOutcome.Created : db.Entry(area).State == EntityState.Modified ? ImportOutcome.Changed : ImportOutcome.Skipped);
    }
}
