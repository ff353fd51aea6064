using Nmap.Awareness.Kit;
using Nmap.Awareness.Press;
using Nmap.Cms;
using Nmap.Cms.Audit;
using Nmap.Cms.Content;
using Nmap.Cms.Data;
using Nmap.Cms.Recipes;
using Nmap.Cms.Sites;

namespace Nmap.Awareness.Recipes;

/// <summary><c>nmap-press-quotes</c>: words that anybody may print; with <c>"Kit": true</c> the kit for the coming 4 April is open.</summary>
internal sealed class QuotesStep(NmapDb db, ISite site) : IRecipeStep
{
    private sealed record Entry(string Who, Texts Function, Texts Text, string ReleasedBy, string AgreedOn);

    public string Name => "nmap-press-quotes";

    public async Task RunAsync(RecipeContext context, CancellationToken cancel)
    {
        foreach (var entry in context.RowsOrFile<Entry>("Quotes"))
        {
            var id = Ids.From("press-quote/" + entry.Who);
            if (await db.Set<PressQuote>().FindAsync([id], cancel) is not null) { context.Report.Count(ImportOutcome.Skipped); continue; }
            db.Add(new PressQuote { Id = id, AddedAt = site.Now }).Entity.Set(new(entry.Who, entry.Function, entry.Text, entry.ReleasedBy, context.Day(entry.AgreedOn)), site.Today);
            context.Report.Count(ImportOutcome.Created);
        }
        var year = PressKit.YearOf(site.Today);
        if (context.Flag("Kit") && await db.Set<PressKit>().FindAsync([year], cancel) is null) { db.Add(new PressKit { Year = year, PreparedAt = site.Now }); }
        if (db.ChangeTracker.HasChanges()) { await db.CommitAsync(new Act("PressQuotes.Imported", nameof(PressQuote), "all", context.By), cancel); }
    }
}
