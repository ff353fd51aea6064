using Microsoft.EntityFrameworkCore;
using Nmap.Cms;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;

namespace Nmap.Meetings.Recipes;

/// <summary><c>nmap-series</c>: series of meetings. One that is there is left alone, with what the country changed in it.</summary>
internal sealed class SeriesStep(NmapDb db) : IRecipeStep
{
    private sealed record SeriesFile(List<SeriesEntry> Series);

    private sealed record SeriesEntry(string Code, Texts Title, int EveryMonths = 3, int GraceDays = 30, int DurationMinutes = 120, Texts? Place = null, string? TimeZone = null, bool Public = false, string Focus = "article-5",
        string? StartedOn = null, List<TemplateItem>? Template = null);

    public string Name => "nmap-series";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        foreach (var entry in context.RowsOrFile<SeriesEntry>("Series"))
        {
            var id = Ids.From("series/" + entry.Code);
            if (await db.Set<Series>().AnyAsync(s => s.Id == id, cancel)) { context.Report.Count(ImportOutcome.Skipped); continue; }
            var series = Read(id, entry, context);
            series.Check();
            db.Add(series);
            await db.CommitAsync(new Act("Series.Imported", nameof(Series), id, context.By), cancel);
            context.Report.Count(ImportOutcome.Created);
        }
    }

    private static Series Read(string id, SeriesEntry entry, RecipeContext context) => new()
    {
        Id = id,
        Title = entry.Title,
        EveryMonths = entry.EveryMonths,
        GraceDays = entry.GraceDays,
        DurationMinutes = entry.DurationMinutes,
        Place = entry.Place ?? Texts.Empty,
        TimeZone = entry.TimeZone ?? context.Site.Settings.TimeZone,
        IsPublic = entry.Public,
        Focus = entry.Focus,
        StartedOn = context.Day(entry.StartedOn ?? "D"),
        Template = entry.Template ?? [],
        ChangedAt = context.Site.Now,
    };
}
